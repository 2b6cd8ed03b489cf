// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.demo;

import java.io.IOException;
import java.time.Duration;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.core.trace.Recorder;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;

/**
 * Plays a developer's first quarter of an hour through the real window: edit, a mistake and its mending, undo, a run that
 * is stopped early, a second one that ends by itself, a third one that diverges. Each step is checked when it is taken; what did not happen ends the
 * demo as failed.
 */
final class DemoPlayer implements Runnable {
	private static final String RUN = "org.attune.ui.command.run"; //$NON-NLS-1$
	private static final String STOP = "org.attune.ui.command.stop"; //$NON-NLS-1$
	private static final double CHANCE = 0.1; // ten classes of equal size
	/** At Adam's usual 1e-3 SqueezeNet's outputs die with some seeds on some processors; these learn on all of them. */
	private static final String LOW_RATE = "1e-4"; //$NON-NLS-1$
	private static final String HIGHER_RATE = "3e-4"; //$NON-NLS-1$
	private static final String FAR_TOO_HIGH = "1e6"; //$NON-NLS-1$
	private static final Duration TRAINING = Duration.ofMinutes(20);

	private final DemoSettings settings;
	private final IWorkbench workbench = PlatformUI.getWorkbench();
	private final Stage stage = new Stage(workbench);
	private final Runs runs = workbench.getService(Runs.class);
	private final DemoReport report;

	DemoPlayer(DemoSettings settings) {
		this.settings = settings;
		this.report = new DemoReport(settings.out());
	}

	@Override
	public void run() {
		try {
			play();
			report.succeed();
		} catch (IOException | RuntimeException e) {
			report.fail(e);
		} finally {
			stage.close();
		}
	}

	private void play() throws IOException {
		openSample();
		makeAMistake();
		mendIt();
		stopEarly();
		letFinish();
		letDiverge();
		report.write(runs.all(), workbench.getService(Recorder.class).folder());
	}

	private void openSample() throws IOException {
		stage.arrange();
		stage.awaitControl("value.learningRate");
		photograph("experiment", "The sample experiment in the Tuning perspective. Grey values are defaults that nobody set.");
		if (settings.realImages()) {
			stage.type("task.dataset", settings.data());
		}
	}

	private void makeAMistake() throws IOException {
		stage.type("value.learningRate", "fast");
		stage.type("value.batchSize", "0");
		photograph("validation", "Two mistakes, named where they are, before anything is trained.");
	}

	private void mendIt() throws IOException {
		stage.type("value.learningRate", LOW_RATE);
		stage.type("value.batchSize", settings.realImages() ? "64" : "32");
		stage.type("value.epochs", "30");
		stage.choose("value.optimizer", "SGD");
		stage.awaitControl("value.momentum");
		photograph("optimizer", "SGD has a momentum: its row appears with the optimizer.");
		stage.execute(IWorkbenchCommandConstants.EDIT_UNDO);
		stage.await("the undo to bring Adam back", Duration.ofSeconds(20), () -> !stage.shows("value.momentum"));
		photograph("undone", "Undo brings Adam back, and its rows with it.");
	}

	private void stopEarly() throws IOException {
		final Run run = submit();
		awaitEpoch(run, 1);
		final int seen = run.series(Metric.LOSS).size();
		photograph("training", run.label() + " trains in a process of its own; its curves move.");
		stage.await("the loss curve to grow", TRAINING, () -> run.series(Metric.LOSS).size() >= seen + 10);
		photograph("training-later", "The same run a little later.");
		stage.execute(STOP);
		awaitEnd(run, RunStatus.STOPPED);
		photograph("stopped", run.label() + " was stopped: the epoch under way was finished first.");
	}

	private void letFinish() throws IOException {
		final Run stopped = runs.all().getLast();
		stage.type("value.learningRate", HIGHER_RATE);
		stage.type("value.epochs", settings.realImages() ? "4" : "6");
		final Run run = submit();
		stage.tick(stopped.label());
		awaitEpoch(run, 1);
		photograph("second", "The second run beside the first, each in its own colour.");
		awaitEnd(run, RunStatus.FINISHED);
		photograph("finished", "Both runs in the table: what was set, how it went.");
	}

	private void letDiverge() throws IOException {
		stage.type("value.learningRate", FAR_TOO_HIGH);
		final Run run = submit();
		stage.await(run.label() + " to end", TRAINING, () -> run.status().ended());
		require(run.status() == RunStatus.DIVERGED, run.label() + " ended as " + run.status() + ", not as diverged: " + run.message());
		photograph("diverged", "A learning rate that is far too high: the third run diverged, which is said with the iteration.");
	}

	private Run submit() {
		final int before = runs.all().size();
		stage.execute(RUN);
		stage.await("the submission to appear among the runs", Duration.ofSeconds(60), () -> runs.all().size() > before);
		return runs.all().getLast();
	}

	private void awaitEpoch(Run run, int epoch) {
		stage.await(run.label() + " to end epoch " + epoch, TRAINING,
				() -> run.series(Metric.VALIDATION_ACCURACY).size() >= epoch || run.status().ended());
		require(!run.status().ended(), run.label() + " ended as " + run.status() + ": " + run.message());
	}

	private void awaitEnd(Run run, RunStatus wanted) {
		stage.await(run.label() + " to end", TRAINING, () -> run.status().ended());
		require(run.status() == wanted, run.label() + " ended as " + run.status() + ", not " + wanted + ": " + run.message());
		final double best = run.best(Metric.VALIDATION_ACCURACY).orElse(0);
		require(best > CHANCE, run.label() + " is not above chance: validation accuracy " + best);
	}

	private void photograph(String name, String caption) throws IOException {
		stage.photograph(report.picture(name, caption));
	}

	private static void require(boolean condition, String message) {
		if (!condition) {
			throw new DemoFailure(message);
		}
	}
}
