// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.bench;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.model.preset.Presets;
import org.attune.ui.metrics.MetricsView;
import org.attune.ui.perspective.TuningPerspective;
import org.attune.ui.runs.RunsView;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.internal.monitoring.EventLoopMonitorThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The longest block of the UI thread in a minute of training as fast as it goes, with form, charts and runs in sight, as the
 * workbench's own monitor sees it: prints {@code ui.longest_block_training_ms}, 0 where none was longer than its threshold of 5 ms.
 */
final class ResponsivenessBench {
	private static final int NOTICED_MILLIS = 5;
	private static final Duration WATCHED = Duration.ofSeconds(60);
	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Runs runs = PlatformUI.getWorkbench().getService(Runs.class);
	private ExperimentScene scene;

	@BeforeEach
	void openAnExperiment() throws CoreException {
		final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
		page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(TuningPerspective.ID));
		page.showView(MetricsView.ID);
		page.showView(RunsView.ID);
		scene = new ExperimentScene(Presets.QUICK);
		scene.open();
		scene.choose("task.network", "LeNet");
	}

	@AfterEach
	void close() throws CoreException {
		runs.all().stream().filter(run -> !run.status().ended()).forEach(runs::cancel);
		Waiting.until("no worker is left", PATIENCE, () -> runs.all().stream().allMatch(run -> run.status().ended()));
		final var launches = DebugPlugin.getDefault().getLaunchManager();
		launches.removeLaunches(launches.getLaunches());
		for (ILaunchConfiguration configuration : launches.getLaunchConfigurations()) {
			configuration.delete();
		}
		scene.close();
	}

	@Test
	void aMinuteOfTraining() throws Exception {
		scene.set("value.epochs", "10000");
		scene.set("value.batchSize", "8");
		final Run run = submit();
		Waiting.until("the first epoch", PATIENCE, () -> run.epoch() > 0 || run.status().ended());
		FreezeLog.clear();
		final EventLoopMonitorThread monitor = monitor();
		monitor.start();
		final long from = run.iteration();
		final long end = System.nanoTime() + WATCHED.toNanos();
		Waiting.until("a minute is over", WATCHED.plusSeconds(30), () -> System.nanoTime() > end);
		monitor.shutdown();
		assertFalse(run.status().ended(), run.message());
		System.out.printf("watched %d iterations of training in %d s%n%s%n", run.iteration() - from, WATCHED.toSeconds(), FreezeLog.where());
		System.out.printf("figure ui.longest_block_training_ms %d ms%n", FreezeLog.longest());
	}

	private Run submit() throws Exception {
		final int before = runs.all().size();
		scene.execute("org.attune.ui.command.run");
		Waiting.until("the run is there", PATIENCE, () -> runs.all().size() > before);
		return runs.all().getLast();
	}

	private static EventLoopMonitorThread monitor() {
		final EventLoopMonitorThread.Parameters parameters = new EventLoopMonitorThread.Parameters();
		parameters.longEventWarningThreshold = NOTICED_MILLIS;
		parameters.longEventErrorThreshold = NOTICED_MILLIS * 4;
		parameters.deadlockThreshold = PATIENCE.toMillis();
		parameters.maxStackSamples = 3;
		parameters.uiThreadFilter = "";
		parameters.noninterestingThreadFilter = "";
		return new EventLoopMonitorThread(parameters);
	}
}
