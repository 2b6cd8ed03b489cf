// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.model.configuration.Configurations;
import org.attune.model.file.ExperimentFile;
import org.attune.model.study.Study;
import org.attune.model.tuning.Reason;
import org.attune.ui.editor.TuningEditor;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the rest of the workbench keeps from a participant while they tune. */
@ExtendWith(NoErrorLogged.class)
final class StudyConductTest {
	private final Runs runs = PlatformUI.getWorkbench().getService(Runs.class);
	private Optional<StudyScene> opened = Optional.empty();

	private StudyScene scene(Consumer<Study> change) throws Exception {
		opened = Optional.of(new StudyScene(change));
		return opened.get();
	}

	@AfterEach
	void leave() throws Exception {
		if (opened.isPresent()) {
			opened.get().close();
		}
	}

	@Test
	void locksTheFormAndShowsTheTrainingLossOnlyWhileANetworkTrains() throws Exception {
		final StudyScene scene = scene(study -> StudyScene.set(study, "epochs", "100000"));
		scene.toTuning();
		scene.press("form");
		final Text epochs = scene.control("value.epochs", Text.class);
		assertTrue(epochs.isEnabled());
		assertFalse(scene.control("task.network", Combo.class).isEnabled(), "what everybody trains");
		assertFalse(scene.control("why", Text.class).isVisible(), "what this study does not ask for");

		scene.press("submit");
		Waiting.until("an epoch was trained", () -> scene.runs().stream().anyMatch(run -> run.epoch() > 0));
		final Run run = scene.runs().getFirst();
		Waiting.until("the form is locked", () -> !epochs.isEnabled());
		assertTrue(scene.control("study.lock", Label.class).getText().startsWith("Read only: "));
		assertFalse(scene.control("run", Button.class).isEnabled());
		assertFalse(scene.control("study.submit", Button.class).isEnabled());
		assertTrue(run.series(Metric.TRAINING_LOSS).size() > 0);
		assertEquals(0, run.series(Metric.VALIDATION_ACCURACY).size() + run.series(Metric.VALIDATION_LOSS).size());
		assertTrue(run.best(Metric.VALIDATION_ACCURACY).isEmpty() && run.last(Metric.TRAINING_ACCURACY).isEmpty());

		runs.cancel(run);
		Waiting.until("the form is open", epochs::isEnabled);
		assertFalse(scene.control("study.lock", Label.class).isVisible());
		assertTrue(run.last(Metric.VALIDATION_ACCURACY).isEmpty(), "a cancelled run has no result");
	}

	@Test
	void tellsTheResultOfAFinishedRunWithoutItsCurve() throws Exception {
		final StudyScene scene = scene(study -> { });
		scene.toTuning();
		final Run run = scene.submit();
		assertEquals(RunStatus.FINISHED, run.status(), run.message());
		assertTrue(run.last(Metric.VALIDATION_ACCURACY).isPresent());
		assertEquals(0, run.series(Metric.VALIDATION_ACCURACY).size());
		Waiting.until("the accuracy is listed",
				() -> scene.control("study.runs", StyledText.class).getText().matches("(?s)" + run.label() + ": Finished, validation accuracy .* %.*"));
	}

	@Test
	void startsReasonsEmptyAfterASubmission() throws Exception {
		final StudyScene scene = scene(StudyConductTest::guessed);
		scene.toTuning();
		scene.press("form");
		scene.submit();
		Waiting.until("no reason is left", () -> reason(scene) == Reason.NONE);
		Waiting.until("and the file says so", () -> !Arrays.asList(scene.page().getDirtyEditors()).contains(scene.page().getActiveEditor()));
		assertEquals(Reason.NONE, Configurations.assignment(
				ExperimentFile.load(scene.participation().experiment().getLocation().toPath()), "epochs").orElseThrow().getReason());
	}

	@Test
	void keepsReasonsWhereTheStudyWantsThem() throws Exception {
		final StudyScene scene = scene(study -> {
			guessed(study);
			study.getReasons().setCarriedOver(true);
		});
		scene.toTuning();
		scene.press("form");
		scene.submit();
		Waiting.untilIdle();
		assertEquals(Reason.GUESS, reason(scene));
	}

	private static void guessed(Study study) {
		study.getConfiguration().getAssignments().stream().filter(each -> each.getHyperparameter().getId().equals("epochs"))
				.forEach(each -> each.setReason(Reason.GUESS));
	}

	private static Reason reason(StudyScene scene) {
		return ((TuningEditor) scene.page().getActiveEditor()).experiment()
				.flatMap(experiment -> Configurations.assignment(experiment, "epochs")).orElseThrow().getReason();
	}

	@Test
	void showsTheTimeInTheStatusLineWhileSomebodyTunes() throws Exception {
		final StudyScene scene = scene(study -> study.getSession().setPauses(true));
		scene.join();
		assertEquals("", clock(scene).getText());
		scene.close();
		opened = Optional.empty();
		final StudyScene second = scene(study -> study.getSession().setPauses(true));
		second.toTuning();
		Waiting.until("the clock goes", () -> clock(second).getText().matches("1:59:\\d\\d left"));
		second.press("pause");
		Waiting.until("it stands", () -> clock(second).getText().matches("1:59:\\d\\d left, paused"));
		assertFalse(second.control("study.submit", Button.class).isEnabled());
		second.press("pause");
		Waiting.until("it goes on", () -> clock(second).getText().matches("1:5\\d:\\d\\d left"));
	}

	private static ToolItem clock(StudyScene scene) {
		return Widgets.all(scene.page().getWorkbenchWindow().getShell(), ToolBar.class).flatMap(bar -> Arrays.stream(bar.getItems()))
				.filter(item -> "study.clock".equals(item.getData("org.attune.id"))).findFirst().orElseThrow();
	}

	@Test
	void announcesTheTimeAndLeadsToTheChoiceWhenARehearsalIsOver() throws Exception {
		final StudyScene scene = scene(study -> study.getSession().setMinutes(16));
		new RehearsalDialog(scene.page().getWorkbenchWindow().getShell(), scene.file().toString()).open();
		final var dialog = ExperimentScene.dialog("Preview as Participant");
		Widgets.find(dialog, "study.speed", Combo.class).setText("fast");
		assertFalse(button(dialog, "Preview").isEnabled());
		Widgets.find(dialog, "study.speed", Combo.class).setText("60");
		ExperimentScene.press(dialog, "Preview");
		scene.until("consent");
		assertTrue(scene.control("study.rehearsal", Control.class).isVisible());
		scene.through();
		Waiting.until("little time is told", () -> alert().contains("15 minutes left"));
		scene.until("final_choice");
		Waiting.until("the end is told", () -> alert().contains("The time is up"));
		assertFalse(scene.control("study.tune", Button.class).isEnabled());
		scene.press("rehearsal.end");
		scene.until("none");
	}

	private static Button button(Shell dialog, String label) {
		return Widgets.all(dialog, Button.class).filter(each -> each.getText().replace("&", "").equals(label)).findFirst().orElseThrow();
	}

	/** What the announcements say that can be seen. */
	private static String alert() {
		return Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells()).flatMap(shell -> Widgets.all(shell, Label.class))
				.filter(label -> "study.alert".equals(label.getData("org.attune.id")))
				.flatMap(label -> Widgets.all(label.getShell(), Label.class)).map(Label::getText).collect(Collectors.joining("\n"));
	}
}
