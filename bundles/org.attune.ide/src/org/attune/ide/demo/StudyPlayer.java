// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.core.study.Participation;
import org.attune.core.study.Participations;
import org.attune.core.study.Stage;
import org.attune.core.trace.Recorder;
import org.attune.ide.demo.StudySettings.Participant;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/**
 * Plays a participant of a study through the real window, from the consent to the export of the data, or to the withdrawal. Each step is
 * checked when it is taken; what did not happen ends the demo as failed.
 */
final class StudyPlayer implements Runnable {
	private static final String CANCEL = "org.attune.ui.command.cancel"; //$NON-NLS-1$
	private static final String LEARNING_RATE = "value.learningRate"; //$NON-NLS-1$
	private static final Duration STEP = Duration.ofMinutes(2);
	private static final Duration TRAINING = Duration.ofMinutes(10);
	/** One after the other, each an improvement one may hope for. */
	private static final List<String> CAREFUL_RATES = List.of("1e-4", "3e-4", "1e-3");
	private static final int RANDOM_SUBMISSIONS = 4;

	private final StudySettings settings;
	private final IWorkbench workbench = PlatformUI.getWorkbench();
	private final org.attune.ide.demo.Stage stage = new org.attune.ide.demo.Stage(workbench);
	private final Runs runs = workbench.getService(Runs.class);
	private final Participations participations = workbench.getService(Participations.class);
	private final DemoReport report;
	private final Random random = new Random(2019);

	StudyPlayer(StudySettings settings) {
		this.settings = settings;
		this.report = new DemoReport(settings.out());
	}

	@Override
	public void run() {
		try {
			stage.arrange();
			new StudyProject(settings.study(), stage).rehearse(settings.speed());
			consent();
			read();
			answer();
			tune();
			report.succeed();
		} catch (IOException | RuntimeException e) {
			report.fail(e);
		} finally {
			stage.close();
		}
	}

	private void consent() throws IOException {
		await("the consent", () -> at(Stage.CONSENT));
		stage.awaitControl("study.agree"); //$NON-NLS-1$
		require(workbench.getService(Recorder.class).onDisk().isEmpty(), "something is recorded before the consent");
		photograph("consent", "A study begins with its consent. Nothing is recorded before.");
		press("study.agree"); //$NON-NLS-1$
	}

	private void read() throws IOException {
		await("the first page", () -> at(Stage.PAGES));
		for (int page = 0; page < participation().study().getPages().size(); page++) {
			final int number = page;
			await("page " + page, () -> at(Stage.PAGES) && participation().page() == number); //$NON-NLS-1$
			stage.awaitControl("study.next"); //$NON-NLS-1$
			photograph("page-" + page, "What the researcher explains. The names of network and images are not told.");
			press("study.next"); //$NON-NLS-1$
		}
	}

	private void answer() throws IOException {
		await("the questions", () -> at(Stage.BACKGROUND));
		stage.type("study.answer.experience", settings.participant() == Participant.CAREFUL ? "24" : "0"); //$NON-NLS-1$
		stage.choose("study.answer.education", settings.participant() == Participant.CAREFUL ? "Doctorate" : "Bachelor"); //$NON-NLS-1$
		photograph("questions", "Two questions about the background, as in 2019.");
		press("study.answer"); //$NON-NLS-1$
		await("the tuning", () -> at(Stage.TUNING));
		require(participation().left().isPresent(), "the study's clock does not run");
	}

	private void tune() throws IOException {
		press("study.form"); //$NON-NLS-1$
		await("the study's form", () -> stage.query(seen -> seen.activeEditor().filter(participation().experiment()::equals)).isPresent());
		stage.awaitControl("value.epochs"); //$NON-NLS-1$
		photograph("tuning", "The tuning begins, and with it the clock.");
		switch (settings.participant()) {
			case CAREFUL -> tuneCarefully();
			case RANDOM -> tuneAtRandom();
			case WITHDRAWING -> withdraw();
		}
	}

	private void tuneCarefully() throws IOException {
		enterMandatory("2", "32");
		for (final String rate : CAREFUL_RATES) {
			stage.type(LEARNING_RATE, rate);
			giveReason("It worked well for me in the past");
			final Run run = submit();
			if (rate.equals(CAREFUL_RATES.getFirst())) {
				await(run.label() + " to train", () -> run.iteration() > 0 || run.status().ended());
				photograph("training", "While the network is trained the form is locked; the training loss is shown, as in 2019.");
			}
			awaitEnd(run);
			require(run.status() == RunStatus.FINISHED, run.label() + " ended as " + run.status() + ": " + run.message());
		}
		press("study.final"); //$NON-NLS-1$
		await("the final choice", () -> at(Stage.FINAL_CHOICE));
		choose(best());
		export();
	}

	/** Row of the candidates, of which the first one is the form. */
	private int best() {
		final List<Run> all = runs.all();
		Run best = all.getFirst();
		for (final Run run : all) {
			best = run.best(Metric.VALIDATION_ACCURACY).orElse(0) > best.best(Metric.VALIDATION_ACCURACY).orElse(0) ? run : best;
		}
		return 1 + new ArrayList<>(all).indexOf(best);
	}

	private void tuneAtRandom() throws IOException {
		for (int submission = 0; submission < RANDOM_SUBMISSIONS && maySubmit(); submission++) {
			enterMandatory(Integer.toString(1 + random.nextInt(3)), Integer.toString(16 << random.nextInt(3)));
			stage.type(LEARNING_RATE, "1e-" + (2 + random.nextInt(4))); //$NON-NLS-1$
			stage.type("value.weightDecay", "1e-" + (2 + random.nextInt(4))); //$NON-NLS-1$ //$NON-NLS-2$
			final Run run = submit();
			if (submission == 1) {
				await(run.label() + " to train", () -> run.iteration() > 0 || run.status().ended());
				stage.execute(CANCEL);
			}
			awaitEnd(run);
		}
		stage.await("the time to be up", TRAINING, () -> at(Stage.FINAL_CHOICE));
		photograph("time-up", "The time is up: nothing more can be submitted, and the final choice comes.");
		stage.type(LEARNING_RATE, "5e-4"); //$NON-NLS-1$
		choose(0);
		export();
	}

	private boolean maySubmit() {
		return at(Stage.TUNING) && participations.conduct().maySubmit();
	}

	private void withdraw() throws IOException {
		enterMandatory("1", "32");
		awaitEnd(submit());
		press("study.withdraw"); //$NON-NLS-1$
		stage.awaitDialog();
		photograph("withdrawing", "Everybody can withdraw at any time; the question says what is deleted.");
		stage.pressInDialog("Withdraw and Delete"); //$NON-NLS-1$
		await("the withdrawal", () -> at(Stage.WITHDRAWN));
		stage.await("the data to be gone", STEP, () -> stage.enabled("study.leave")); //$NON-NLS-1$
		photograph("withdrawn", "What was recorded is gone but for the mark that something was there.");
		report.write(runs.all(), workbench.getService(Recorder.class).folder());
	}

	private void choose(int row) throws IOException {
		stage.awaitControl("study.candidates"); //$NON-NLS-1$
		stage.query(seen -> {
			final var list = (org.eclipse.swt.widgets.List) seen.control("study.candidates").orElseThrow(); //$NON-NLS-1$
			list.select(row);
			list.notifyListeners(SWT.Selection, new Event());
			return list;
		});
		photograph("choice", "The final choice: any configuration, tried or not.");
		press("study.choose"); //$NON-NLS-1$
		stage.awaitDialog();
		stage.pressInDialog("Choose"); //$NON-NLS-1$
		await("the last page", () -> at(Stage.THANKS));
	}

	/** What the participant hands over: as the study asks for it, by the dialog that shows it before. */
	private void export() throws IOException {
		photograph("thanks", "At the end the participant looks at what was recorded, and exports it.");
		press("study.export"); //$NON-NLS-1$
		stage.awaitDialog();
		for (final String shared : List.of("TEXT", "IDENTITY")) {
			stage.check("export." + shared); //$NON-NLS-1$
		}
		Files.createDirectories(settings.out().resolve("export")); //$NON-NLS-1$
		stage.type("export.folder", settings.out().resolve("export").toString()); //$NON-NLS-1$ //$NON-NLS-2$
		stage.await("the preview", STEP, () -> stage.enabled("export.ok")); //$NON-NLS-1$
		photograph("export", "The export shows exactly the bytes that leave.");
		press("export.ok"); //$NON-NLS-1$
		stage.await("the export to be written", STEP, () -> !stage.shows("export.ok")); //$NON-NLS-1$
		report.write(runs.all(), workbench.getService(Recorder.class).folder());
	}

	private void enterMandatory(String epochs, String batchSize) {
		stage.type("value.epochs", epochs); //$NON-NLS-1$
		stage.type("value.batchSize", batchSize); //$NON-NLS-1$
		stage.choose("value.lossFunction", "Cross"); //$NON-NLS-1$ //$NON-NLS-2$
		stage.choose("value.optimizer", "Adam"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void giveReason(String label) {
		stage.press("reason.learningRate"); //$NON-NLS-1$
		stage.choose("reason.choice", label); //$NON-NLS-1$
		stage.press("reason.give"); //$NON-NLS-1$
		stage.await("the reason to be given", STEP, () -> !stage.shows("reason.give")); //$NON-NLS-1$
	}

	private Run submit() {
		final int before = runs.all().size();
		await("a submission to be allowed", this::maySubmit);
		stage.press("study.submit"); //$NON-NLS-1$
		await("the submission to appear among the runs", () -> runs.all().size() > before);
		return runs.all().getLast();
	}

	private void awaitEnd(Run run) {
		stage.await(run.label() + " to end", TRAINING, () -> run.status().ended());
		await("the form to be free", () -> !at(Stage.TUNING) || participations.conduct().mayEdit());
	}

	/** Presses a button that can be pressed by now. */
	private void press(String key) {
		stage.await("the button " + key, STEP, () -> stage.enabled(key)); //$NON-NLS-1$
		stage.press(key);
	}

	private Participation participation() {
		return participations.current().orElseThrow(() -> new DemoFailure("nobody takes part in a study"));
	}

	private boolean at(Stage wanted) {
		return participations.current().filter(current -> current.stage() == wanted).isPresent();
	}

	private void await(String what, BooleanSupplier condition) {
		stage.await(what, STEP, condition);
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
