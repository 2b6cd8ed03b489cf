// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.attune.core.trace.Recorder;
import org.attune.core.trace.Screen;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceEvent.Edited;
import org.attune.trace.TraceLine;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Stands in for the recorder and keeps the edits that it is told of. */
public final class RecordedEdits implements Recorder, AutoCloseable {
	private final List<TraceEvent> events = new CopyOnWriteArrayList<>();
	private final ServiceRegistration<Recorder> registration;

	public RecordedEdits() {
		Hashtable<String, Object> ranking = new Hashtable<>();
		ranking.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
		registration = FrameworkUtil.getBundle(RecordedEdits.class).getBundleContext()
				.registerService(Recorder.class, this, ranking);
	}

	/** All that was recorded up to now, in its order. */
	public List<TraceEvent> events() {
		return List.copyOf(events);
	}

	/** The edits up to now, in their order, without the configurations that they led to. */
	public List<Edited> edits() {
		return events.stream().filter(Edited.class::isInstance).map(Edited.class::cast)
				.map(edit -> new Edited(edit.experiment(), edit.hyperparameter(), edit.oldValue(), edit.newValue(), edit.cause(),
						edit.valid())).toList();
	}

	@Override
	public void record(TraceEvent event) {
		events.add(event);
	}

	@Override
	public boolean consented() {
		return true;
	}

	@Override
	public boolean asked() {
		return true;
	}

	@Override
	public void giveConsent(String text) {
		// there is consent already
	}

	@Override
	public void withdrawConsent() {
		// what a test records is nobody's
	}

	@Override
	public State state() {
		return State.RECORDING;
	}

	@Override
	public Path folder() {
		return Path.of("trace");
	}

	@Override
	public void addListener(Runnable listener) {
		// the state never changes
	}

	@Override
	public void removeListener(Runnable listener) {
		// see above
	}

	@Override
	public void close() {
		registration.unregister();
	}

	@Override
	public void pause() {
		// goes on
	}

	@Override
	public void proceed() {
		// goes on anyway
	}

	@Override
	public void watch(Supplier<Screen> screen) {
		// keeps requests as they are
	}

	@Override
	public CompletableFuture<Long> erase(Predicate<TraceLine> chosen) {
		return CompletableFuture.completedFuture(0L);
	}
}
