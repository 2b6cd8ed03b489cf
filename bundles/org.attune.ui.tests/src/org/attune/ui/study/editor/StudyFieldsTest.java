// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.attune.model.preset.StudyTemplates;
import org.attune.model.study.StudyPackage;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.TuningPackage;
import org.attune.ui.editor.Field;
import org.attune.ui.tests.NoErrorLogged;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting of a study reaches its file, and goes back to the same bytes. */
@ExtendWith(NoErrorLogged.class)
final class StudyFieldsTest {
	private StudyScene scene;

	/** What a researcher does, and how the field then stands in the file. */
	record Edit(String field, String expected, Action action) {
		interface Action {
			void in(StudyScene scene);
		}

		@Override
		public String toString() {
			return field;
		}
	}

	@BeforeEach
	void openTheEditor() throws Exception {
		scene = new StudyScene(StudyTemplates.BLACK_MAGIC_2019);
		scene.open();
	}

	@AfterEach
	void close() throws CoreException {
		scene.close();
	}

	static List<Edit> edits() {
		return Stream.of(texts(), questions(), task(), rules()).flatMap(List::stream).toList();
	}

	private static List<Edit> texts() {
		return List.of(typed("title", "study.title", "Black & white <magic>"), typed("id", "study.id", "magic-2"),
				typed("thanks", "study.thanks", "Thanks\n\nto you"), typed("consent.text", "consent.text", "One.\n\nTwo."),
				typed("consent.version", "consent.version", "2"), typed("consent.approval", "consent.approval", "HREC 7"),
				typed("consent.contact", "consent.contact", "A, a@b.org"), typed("consent.minimumAge", "consent.minimumAge", "21"),
				typed("pages.0.title", "page.title", "Why"), typed("pages.0.text", "page.text", "Because."),
				typed("pages.1.text", "page.text", "Second", one -> one.select("pages", 1)));
	}

	private static List<Edit> questions() {
		return List.of(typed("background.0.text", "question.text", "How long?"), typed("background.0.id", "question.id", "months"),
				new Edit("background.0.type", "text", one -> one.choose("question.type", Messages.question_freeText)),
				new Edit("background.0.required", "false", one -> one.toggle("question.required")),
				typed("background.0.minimum", "question.minimum", "1.5"), typed("background.0.maximum", "question.maximum", "600.0"),
				typed("background.0.unit", "question.unit", "years"),
				typed("background.1.choices.2.label", "choice.label", "Enrolled", StudyFieldsTest::selectAChoice),
				typed("background.1.choices.2.value", "choice.value", "enrolled", StudyFieldsTest::selectAChoice));
	}

	private static void selectAChoice(StudyScene scene) {
		scene.select("background", 1);
		scene.select("choices", 2);
	}

	private static List<Edit> task() {
		return List.of(typed("task.dataset", "task.dataset", "images.sealed"), typed("task.inputSize", "task.inputSize", "64"),
				typed("task.seed", "task.seed", "9007199254740993"),
				new Edit("task.network", "lenet", one -> one.choose("task.network", "LeNet")),
				new Edit("task.objective", "training-loss", one -> one.choose("task.objective", Messages.objective_trainingLoss)),
				new Edit("blinding.facts", "dataset-name class-names test-set", one -> one.toggle("blinding.facts.network")),
				new Edit("space.hyperparameters.0.role", "optional",
						one -> one.choose("hyperparameter.role", Messages.role_optional)),
				typed("space.hyperparameters.0.defaultValue", "hyperparameter.defaultValue", "20"),
				typed("configuration.assignments.0.value", "assignment.value", "2^4"),
				new Edit("reasons.demand", "required", one -> one.choose("reasonRules.demand", Messages.demand_required)),
				new Edit("reasons.carriedOver", "true", one -> one.toggle("reasonRules.carriedOver")),
				new Edit("reasons.choices.0.reason", "other", one -> one.choose("reasonChoice.reason", Messages.reason_other)),
				typed("reasons.choices.0.label", "reasonChoice.label", "No idea"));
	}

	private static List<Edit> rules() {
		return List.of(typed("session.minutes", "session.minutes", "90"),
				new Edit("session.trainingCounts", "false", one -> one.toggle("session.trainingCounts")),
				new Edit("session.pauses", "true", one -> one.toggle("session.pauses")),
				new Edit("session.whenTimeIsUp", "stop-run", one -> one.choose("session.whenTimeIsUp", Messages.timeUp_stop)),
				typed("submissions.runsAtOnce", "submissionRules.runsAtOnce", "3"),
				new Edit("submissions.formLocked", "false", one -> one.toggle("submissionRules.formLocked")),
				new Edit("submissions.curves", "training-and-validation",
						one -> one.choose("submissionRules.curves", Messages.curves_both)),
				new Edit("submissions.why", "optional", one -> one.choose("submissionRules.why", Messages.demand_optional)),
				new Edit("finalChoice.among", "tried-configuration",
						one -> one.choose("finalChoice.among", Messages.among_tried)),
				new Edit("finalChoice.seeds", "1 2 3 7", one -> one.type("finalChoice.seeds", "1-3, 7")),
				new Edit("recording.detail", "interaction",
						one -> one.choose("recording.detail", Messages.detail_interaction)),
				new Edit("recording.mayPause", "true", one -> one.toggle("recording.mayPause")),
				new Edit("recording.shares", "structure value name text identity", one -> one.toggle("recording.shares.name")));
	}

	private static Edit typed(String field, String key, String text) {
		return typed(field, key, text, one -> { });
	}

	private static Edit typed(String field, String key, String text, Edit.Action before) {
		return new Edit(field, text, one -> {
			before.in(one);
			one.type(key, text);
		});
	}

	@ParameterizedTest
	@MethodSource("edits")
	void anEditReachesTheFileAndIsOneStep(Edit edit) throws Exception {
		String before = scene.saved();
		edit.action().in(scene);
		String after = scene.saved();

		assertNotEquals(before, after);
		assertEquals(edit.expected(), Field.named(scene.savedStudy(), edit.field()).orElseThrow().text().orElse(""));
		scene.execute(IWorkbenchCommandConstants.EDIT_UNDO);
		assertEquals(before, scene.saved());
		scene.execute(IWorkbenchCommandConstants.EDIT_REDO);
		assertEquals(after, scene.saved());
	}

	/** A setting that is added to the model later has to get its place here. */
	@Test
	void everySettingIsEditedByOne() {
		List<String> edited = edits().stream().map(Edit::field).map(name -> name.replaceAll("\\.\\d+", "")).toList();
		List<String> upload = List.of("address", "publicKey"); // see UploadTest
		List<String> entered = List.of("digest", "key"); // by the command that seals the images
		List<String> missing = StudyPackage.eINSTANCE.getEClassifiers().stream()
				.filter(EClass.class::isInstance).map(EClass.class::cast)
				.flatMap(type -> type.getEAllAttributes().stream())
				.filter(feature -> edited.stream().noneMatch(name -> name.equals(feature.getName())
						|| name.endsWith('.' + feature.getName())))
				.map(feature -> feature.getName()).filter(name -> !upload.contains(name) && !entered.contains(name)).toList();
		assertEquals(List.of(), missing);
		assertTrue(TuningPackage.Literals.TASK.getEAllAttributes().stream()
				.allMatch(feature -> edited.contains("task." + feature.getName())));
	}

	@Test
	void keystrokesInOneFieldAreOneStepUntilItIsLeft() throws Exception {
		String before = scene.saved();
		scene.type("study.title", "A");
		scene.type("study.title", "AB");
		scene.execute(IWorkbenchCommandConstants.EDIT_UNDO);
		assertEquals("A", scene.study().getTitle());
		scene.execute(IWorkbenchCommandConstants.EDIT_UNDO);
		assertEquals(before, scene.saved());
	}

	@Test
	void aNumberThatIsNoneStaysWhereItWasTypedAndIsAnError() {
		scene.type("session.minutes", "two hours");
		assertEquals("two hours", scene.control("session.minutes", Text.class).getText());
		assertTrue(scene.form().problems().stream().anyMatch(problem -> problem.message().contains("two hours")));
		assertNotEquals(0, scene.study().getSession().getMinutes(), "which would be no limit");
	}

	@Test
	void aPresetTakesThePlaceOfTheHyperparameters() throws Exception {
		String before = scene.saved();
		scene.control("space.preset", Combo.class).select(0);
		scene.press("space.take");
		assertEquals("quick", scene.savedStudy().getSpace().getId());
		assertEquals(9, scene.study().getConfiguration().getAssignments().size());
		scene.execute(IWorkbenchCommandConstants.EDIT_UNDO);
		assertEquals(before, scene.saved());
		assertFalse(scene.form().problems().stream().anyMatch(problem -> problem.target() instanceof Assignment));
	}
}
