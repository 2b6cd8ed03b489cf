// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.attune.model.configuration.Configurations;
import org.attune.model.configuration.Studies;
import org.attune.model.study.Among;
import org.attune.model.study.BlindedFact;
import org.attune.model.study.Curves;
import org.attune.model.study.Demand;
import org.attune.model.study.Question;
import org.attune.model.study.QuestionType;
import org.attune.model.study.ReasonChoice;
import org.attune.model.study.RecordingDetail;
import org.attune.model.study.Study;
import org.attune.model.study.StudyPackage;
import org.attune.model.tuning.Choice;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Reason;
import org.attune.model.tuning.TuningPackage;
import org.attune.model.validation.ExperimentValidation;
import org.attune.model.validation.Problem;
import org.attune.model.validation.StudyValidation;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates against what is known of the study of 2019. */
final class StudyTemplatesTest {
	private final Study original = StudyTemplates.study(StudyTemplates.BLACK_MAGIC_2019);
	private final Study again = StudyTemplates.study(StudyTemplates.BLACK_MAGIC_AGAIN);

	@ParameterizedTest
	@ValueSource(strings = { "black-magic-2019", "black-magic-again" })
	void onlyWhatTheResearcherMustSayIsMissing(String template) {
		final Study study = StudyTemplates.study(template);
		assertEquals(Set.of(TuningPackage.Literals.TASK__DATASET, StudyPackage.Literals.CONSENT__CONTACT),
				Set.copyOf(StudyValidation.problems(study).stream().map(Problem::feature).toList()));
		study.getConsent().setContact("A. Researcher, a.researcher@example.org");
		study.getTask().setDataset("images.sealed");
		study.getTask().setNetwork("blinded-1");
		study.getBlinding().setDigest("0".repeat(64));
		study.getBlinding().setKey("f".repeat(64));
		assertEquals(List.of(), StudyValidation.problems(study));
	}

	@ParameterizedTest
	@ValueSource(strings = { "black-magic-2019", "black-magic-again" })
	void theSpaceIsThatOfThePresetWithTheDefaultsThatWereApplied(String template) {
		final Study study = StudyTemplates.study(template);
		final Experiment preset = Presets.experiment(Presets.BLACK_MAGIC_2019, "");
		assertTrue(EcoreUtil.equals(preset.getSpace(), study.getSpace()));
		assertEquals(15, study.getSpace().getHyperparameters().size());
		assertEquals(15, study.getConfiguration().getAssignments().size());
		assertTrue(study.getConfiguration().getAssignments().stream().noneMatch(value -> value.isSetValue()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "black-magic-2019", "black-magic-again" })
	void theTaskIsThatOf2019(String template) {
		final Study study = StudyTemplates.study(template);
		assertEquals("squeezenet-1.1", study.getTask().getNetwork());
		assertEquals(128, study.getTask().getInputSize());
		assertEquals(10, study.getTask().getSeed());
		assertEquals(List.of(BlindedFact.values()), study.getBlinding().getFacts());
		assertEquals(120, study.getSession().getMinutes());
		assertTrue(study.getSession().isTrainingCounts());
		assertEquals(1, study.getSubmissions().getRunsAtOnce());
		assertEquals(10, Set.copyOf(study.getFinalChoice().getSeeds()).size());
		assertEquals(18, study.getConsent().getMinimumAge());
		assertFalse(study.getFinalChoice().getSeeds().contains(study.getTask().getSeed()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "black-magic-2019", "black-magic-again" })
	void twoQuestionsAreAskedFirst(String template) {
		final List<Question> asked = StudyTemplates.study(template).getBackground();
		assertEquals(List.of(QuestionType.NUMBER, QuestionType.CHOICE), asked.stream().map(Question::getType).toList());
		assertTrue(asked.stream().allMatch(Question::isRequired));
		assertEquals("months", asked.get(0).getUnit());
		assertEquals(List.of("high-school", "bachelor", "master-enrolled", "master", "doctorate"),
				asked.get(1).getChoices().stream().map(Choice::getValue).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "black-magic-2019", "black-magic-again" })
	void fiveReasonsAreOfferedAndStartEmpty(String template) {
		final Study study = StudyTemplates.study(template);
		assertEquals(List.of(Reason.GUESS, Reason.SUGGESTED_DEFAULT, Reason.WORKED_BEFORE,
				Reason.LEARNT_FROM_SUBMISSIONS, Reason.OTHER),
				study.getReasons().getChoices().stream().map(ReasonChoice::getReason).toList());
		assertEquals(List.of(1, 2, 3, 4, 5),
				study.getReasons().getChoices().stream().map(choice -> choice.getReason().getValue()).toList());
		assertEquals(Demand.OPTIONAL, study.getReasons().getDemand());
		assertFalse(study.getReasons().isCarriedOver());
		assertEquals("It is just a guess", Studies.label(study, Reason.GUESS).orElseThrow());
	}

	@Test
	void theOriginalShowedTheTrainingLossLockedTheFormAndTookAnyFinalChoice() {
		assertEquals(Curves.TRAINING_LOSS, original.getSubmissions().getCurves());
		assertTrue(original.getSubmissions().isFormLocked());
		assertEquals(Demand.NEVER, original.getSubmissions().getWhy());
		assertEquals(Among.ANY_CONFIGURATION, original.getFinalChoice().getAmong());
		assertFalse(original.getSession().isPauses());
		assertEquals(RecordingDetail.SUBMISSIONS, original.getRecording().getDetail());
		assertTrue(original.getClosing().isEmpty());
	}

	@Test
	void theSecondOneSeesWhatTheOriginalCouldNot() {
		assertEquals(Curves.TRAINING_AND_VALIDATION, again.getSubmissions().getCurves());
		assertFalse(again.getSubmissions().isFormLocked());
		assertEquals(Demand.OPTIONAL, again.getSubmissions().getWhy());
		assertEquals(Among.TRIED_CONFIGURATION, again.getFinalChoice().getAmong());
		assertTrue(again.getSession().isPauses());
		assertEquals(RecordingDetail.INTERACTION, again.getRecording().getDetail());
		assertEquals(List.of("satisfaction", "stop", "expected-accuracy", "comment"),
				again.getClosing().stream().map(Question::getId).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "black-magic-2019", "black-magic-again" })
	void aParticipantBeginsWithAnEmptyFormThatBecomesReadyToTrain(String template) {
		final Study study = StudyTemplates.study(template);
		final Experiment experiment = Studies.experiment(study, "generated:shapes");
		assertEquals(List.of("VALUE_MISSING"), ExperimentValidation.problems(experiment).stream().map(Problem::rule)
				.distinct().toList());
		for (String value : List.of("epochs=10", "batchSize=64", "lossFunction=cross_entropy", "optimizer=sgd")) {
			Configurations.assignment(experiment, value.split("=")[0]).orElseThrow().setValue(value.split("=")[1]);
		}
		assertEquals(List.of(), ExperimentValidation.problems(experiment));
		assertEquals(10, experiment.getTask().getSeed());
		assertNotSame(study.getSpace(), experiment.getSpace());
		assertFalse(study.getConfiguration().getAssignments().get(0).isSetValue());
	}

	@Test
	void everyStudyIsACopyOfItsOwn() {
		assertNotSame(original, StudyTemplates.study(StudyTemplates.BLACK_MAGIC_2019));
		assertNull(original.eResource());
		assertThrows(IllegalArgumentException.class, () -> StudyTemplates.study("black-magic"));
	}
}
