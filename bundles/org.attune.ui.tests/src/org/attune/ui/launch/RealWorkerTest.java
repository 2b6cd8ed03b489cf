// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.attune.core.run.Checkpoint;
import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.model.preset.Presets;
import org.attune.ui.perspective.TuningPerspective;
import org.attune.ui.runs.RunsView;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Pulse;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Trains in the worker that we ship, from the form to the run's folder. */
@ExtendWith(NoErrorLogged.class)
final class RealWorkerTest {
	private static final String STOP = "org.attune.ui.command.stop";
	private static final String CANCEL = "org.attune.ui.command.cancel";
	private static final Duration TRAINING = Duration.ofMinutes(3);
	private static final Pattern PID = Pattern.compile("\"pid\": *(\\d+)");

	private final Runs runs = PlatformUI.getWorkbench().getService(Runs.class);
	private final ILaunchManager launches = DebugPlugin.getDefault().getLaunchManager();
	private ExperimentScene scene;

	@BeforeEach
	void openAnExperiment() throws CoreException {
		IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
		page.setPerspective(
				PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(TuningPerspective.ID));
		page.showView(RunsView.ID);
		scene = new ExperimentScene(Presets.QUICK);
		scene.open();
		scene.choose("task.network", "LeNet");
	}

	@AfterEach
	void close() throws CoreException {
		runs.all().stream().filter(run -> !run.status().ended()).forEach(runs::cancel);
		Waiting.until("no worker is left", TRAINING, () -> runs.all().stream().allMatch(run -> run.status().ended()));
		launches.removeLaunches(launches.getLaunches());
		for (ILaunchConfiguration configuration : launches.getLaunchConfigurations()) {
			configuration.delete();
		}
		scene.close();
	}

	@Test
	void aTrainingRunsToItsEnd() throws Exception {
		scene.set("value.epochs", "2");
		scene.set("value.learningRate", "2e-3");
		Run run = submit();
		awaitEnd(run);

		assertEquals(RunStatus.FINISHED, run.status(), run.message());
		assertEquals(2, run.series(Metric.VALIDATION_ACCURACY).size());
		assertEquals(run.iteration(), run.series(Metric.LOSS).size(), "a loss for every iteration");
		for (String file : List.of("request.json", "environment.json", "metrics.jsonl", "console.log", "result.json")) {
			assertTrue(Files.size(run.folder().resolve(file)) > 0, file);
		}
		assertTrue(Files.readString(run.folder().resolve("console.log")).contains("epoch 2/2"));
	}

	@Test
	void aStoppedTrainingEndsItsEpoch() throws Exception {
		Run run = submitEndless();
		scene.execute(STOP);
		awaitEnd(run);

		assertEquals(RunStatus.STOPPED, run.status(), run.message());
		assertEquals(run.epoch(), run.series(Metric.VALIDATION_ACCURACY).size());
	}

	@Test
	void aCancelledTrainingEndsNow() throws Exception {
		Run run = submitEndless();
		scene.execute(CANCEL);
		awaitEnd(run);

		assertEquals(RunStatus.CANCELLED, run.status(), run.message());
	}

	@Test
	void theLaunchCanBeTerminated() throws Exception {
		Run run = submitEndless();
		launches.getLaunches()[0].terminate();
		awaitEnd(run);

		assertEquals(RunStatus.CANCELLED, run.status(), run.message());
		Waiting.until("the launch knows", () -> launches.getLaunches()[0].isTerminated());
	}

	@Test
	void aKilledWorkersRunIsLostWithItsMetricsAndTheWindowLives() throws Exception {
		Run run = submitEndless();
		int seen = run.series(Metric.LOSS).size();
		try (Pulse pulse = new Pulse()) {
			kill(run);
			awaitEnd(run);
			assertTrue(pulse.longestPause().toMillis() < 1000, "the window stood still for " + pulse.longestPause());
		}

		assertEquals(RunStatus.LOST, run.status(), run.message());
		assertTrue(run.series(Metric.LOSS).size() >= seen && seen > 0, "points were lost");
		assertTrue(iterationsOnDisk(run) >= seen, "points on the disk were lost");
		assertTrue(Files.readString(run.folder().resolve("result.json")).contains("LOST"));
		Waiting.until("the table says so", () -> tableSays(run, RunStatus.LOST.label()));
		theFormStillTrains();
	}

	@Test
	void aTrainingIsPausedAndProceedsAndIsResumedFromItsCheckpoint() throws Exception {
		Run run = submitEndless();
		scene.execute(PauseHandler.ID);
		Waiting.until("it waits", TRAINING, run::paused);
		scene.execute(ProceedHandler.ID);
		Waiting.until("it goes on", TRAINING, () -> !run.paused());
		scene.execute(CheckpointHandler.ID);
		Waiting.until("the checkpoint is written", TRAINING, () -> run.checkpoint().isPresent());
		assertFalse(Resubmission.resumable(run), "it still trains");
		scene.execute(CANCEL);
		awaitEnd(run);
		assertTrue(Resubmission.resumable(run));

		long before = ours();
		Resubmission.resumed(run).schedule();
		Waiting.until("the run is there", () -> ours() > before);
		Run resumed = runs.all().getLast();
		Waiting.until("it trains", TRAINING, () -> resumed.iteration() > 0 || resumed.status().ended());
		assertEquals(run.checkpoint().orElseThrow().iteration() + 1, resumed.series(Metric.LOSS).x(0), "it goes on, and does not begin anew");
		assertEquals(run.checkpoint().map(Checkpoint::path), resumed.provenance().resume());
	}

	private void theFormStillTrains() throws Exception {
		scene.set("value.epochs", "1");
		Run next = submit();
		awaitEnd(next);
		assertEquals(RunStatus.FINISHED, next.status(), next.message());
	}

	private Run submitEndless() throws CommandException {
		scene.set("value.epochs", "1000");
		Run run = submit();
		Waiting.until("an epoch ends", TRAINING,
				() -> run.series(Metric.VALIDATION_ACCURACY).size() > 0 || run.status().ended());
		assertEquals(RunStatus.RUNNING, run.status(), run.message());
		return run;
	}

	private Run submit() throws CommandException {
		long before = ours();
		scene.execute(RunHandler.ID);
		Waiting.until("the run is there", () -> ours() > before);
		return runs.all().getLast();
	}

	private long ours() {
		return runs.all().stream().filter(run -> run.experiment().equals(scene.file().getFullPath().toString())).count();
	}

	private static void awaitEnd(Run run) {
		Waiting.until(run + " ends", TRAINING, () -> run.status().ended());
	}

	/** As {@code kill -9} does. */
	private static void kill(Run run) throws IOException {
		Matcher pid = PID.matcher(Files.readString(run.folder().resolve("worker.json")));
		assertTrue(pid.find(), "worker.json names the process");
		ProcessHandle worker = ProcessHandle.of(Long.parseLong(pid.group(1))).orElseThrow();
		assertTrue(worker.destroyForcibly());
	}

	private static long iterationsOnDisk(Run run) throws IOException {
		return Files.readAllLines(run.folder().resolve("metrics.jsonl")).stream()
				.filter(line -> line.contains("\"type\":\"iteration\"")).count();
	}

	private boolean tableSays(Run run, String status) {
		NatTable table = scene.control("runs.table", NatTable.class);
		return IntStream.range(1, table.getRowCount()).mapToObj(row -> IntStream.range(0, table.getColumnCount())
				.mapToObj(column -> String.valueOf(table.getDataValueByPosition(column, row))).toList())
				.anyMatch(cells -> cells.containsAll(List.of(run.label(), status)));
	}
}
