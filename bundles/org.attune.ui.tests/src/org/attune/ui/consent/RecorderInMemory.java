// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.consent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.attune.core.trace.Recorder;
import org.attune.core.trace.Screen;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceLine;

/** Keeps what it is given, as long as there is consent. */
final class RecorderInMemory implements Recorder {
	final List<TraceEvent> events = new CopyOnWriteArrayList<>();
	final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	final List<String> answers = new ArrayList<>();
	private boolean consented;

	static RecorderInMemory consenting() {
		RecorderInMemory recorder = new RecorderInMemory();
		recorder.giveConsent();
		return recorder;
	}

	@Override
	public void record(TraceEvent event) {
		if (consented) {
			events.add(event);
		}
	}

	@Override
	public boolean consented() {
		return consented;
	}

	@Override
	public boolean asked() {
		return !answers.isEmpty();
	}

	@Override
	public void giveConsent(String text) {
		answer("given", true);
	}

	@Override
	public void withdrawConsent() {
		answer("declined", false);
	}

	private void answer(String answer, boolean consent) {
		answers.add(answer);
		consented = consent;
		listeners.forEach(Runnable::run);
	}

	@Override
	public State state() {
		return consented ? State.RECORDING : State.OFF;
	}

	@Override
	public Path folder() {
		return Path.of("workspace", ".metadata", "trace");
	}

	@Override
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
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
