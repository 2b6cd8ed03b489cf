// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Stream;

import org.attune.core.run.Annotation;
import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.core.run.RunsListener;
import org.attune.core.run.WaitingRuns;
import org.attune.ui.compare.CompareView;
import org.attune.ui.device.DeviceView;
import org.attune.ui.explore.ExploreView;
import org.attune.ui.layers.LayersView;
import org.attune.ui.metrics.MetricsView;
import org.attune.ui.queue.QueueView;
import org.attune.ui.searchpath.SearchPathView;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.commands.IHandler;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Views that listen on after they are closed slow the workbench down for the rest of the day. */
@ExtendWith(NoErrorLogged.class)
final class ListenerLeakTest {
	private static final List<String> OTHERS = List.of(QueueView.ID, ExploreView.ID, LayersView.ID, DeviceView.ID, CompareView.ID,
			SearchPathView.ID);

	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private final CountingRuns runs = new CountingRuns();
	private ServiceRegistration<Runs> registration;

	@BeforeEach
	void countListeners() {
		closeViews();
		BundleContext context = FrameworkUtil.getBundle(RunsView.class).getBundleContext();
		registration = context.registerService(Runs.class, runs, new Hashtable<>(Map.of(Constants.SERVICE_RANKING, 1000)));
	}

	@AfterEach
	void countNoMore() {
		closeViews();
		registration.unregister();
	}

	@Test
	void theRunsViewStopsListening() throws PartInitException {
		opensAndCloses(RunsView.ID);
	}

	@Test
	void theMetricsViewStopsListening() throws PartInitException {
		opensAndCloses(MetricsView.ID);
	}

	@Test
	void theOtherViewsStopListening() throws PartInitException {
		for (String id : OTHERS) {
			opensAndCloses(id);
		}
	}

	private void opensAndCloses(String id) throws PartInitException {
		IViewPart view = page.showView(id);
		Waiting.until(id + " listens", () -> !runs.listeners.isEmpty());
		page.hideView(view);
		Waiting.untilIdle();

		assertEquals(Set.of(), runs.listeners);
	}

	private void closeViews() {
		Stream.concat(Stream.of(RunsView.ID, MetricsView.ID), OTHERS.stream())
				.forEach(id -> Optional.ofNullable(page.findView(id)).ifPresent(page::hideView));
		Waiting.untilIdle();
	}

	/** No runs, but listeners of views; handlers of commands listen as long as the workbench lives. */
	private static final class CountingRuns implements Runs {
		final Set<RunsListener> listeners = new CopyOnWriteArraySet<>();

		@Override
		public List<Run> all() {
			return List.of();
		}

		@Override
		public Optional<Run> find(String id) {
			return Optional.empty();
		}

		@Override
		public void stop(Run run) {
			throw new AssertionError("No run to stop");
		}

		@Override
		public void cancel(Run run) {
			throw new AssertionError("No run to cancel");
		}

		@Override
		public void pause(Run run) {
			throw new AssertionError("No run");
		}

		@Override
		public void proceed(Run run) {
			throw new AssertionError("No run");
		}

		@Override
		public void writeCheckpoint(Run run) {
			throw new AssertionError("No run");
		}

		@Override
		public void measureLayers(Run run, int every) {
			throw new AssertionError("No run");
		}

		@Override
		public void annotate(Run run, Annotation annotation) {
			throw new AssertionError("No run");
		}

		@Override
		public WaitingRuns queue() {
			return new NobodyWaits();
		}

		@Override
		public void addListener(RunsListener listener) {
			if (!(listener instanceof IHandler)) {
				listeners.add(listener);
			}
		}

		@Override
		public void removeListener(RunsListener listener) {
			listeners.remove(listener);
		}
	}

	/** An empty queue. */
	private static final class NobodyWaits implements WaitingRuns {
		@Override
		public List<Run> all() {
			return List.of();
		}

		@Override
		public void move(Run run, int places) {
			throw new AssertionError("No run to move");
		}

		@Override
		public boolean paused() {
			return false;
		}

		@Override
		public void pause() {
			throw new AssertionError("Nothing to pause");
		}

		@Override
		public void proceed() {
			throw new AssertionError("Nothing to proceed with");
		}
	}
}
