// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.attune.model.preset.StudyTemplates;
import org.attune.model.study.QuestionType;
import org.attune.model.study.Study;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is offered for a problem of a study solves it, and makes no other. */
final class StudyRemediesTest {

	record Damage(String rule, Consumer<Study> action) {
		@Override
		public String toString() {
			return rule;
		}
	}

	static Stream<Damage> damages() {
		return Stream.of(new Damage("STUDY_ID", study -> study.setId("Big Study")),
				new Damage("CONSENT_VERSION", study -> study.getConsent().setVersion("")),
				new Damage("CONSENT_AGE", study -> study.getConsent().setMinimumAge(-1)),
				new Damage("QUESTION_ID", study -> study.getBackground().get(0).setId("1 month?")),
				new Damage("QUESTION_ID_DUPLICATE", study -> study.getBackground().get(1).setId("experience")),
				new Damage("QUESTION_RANGE", study -> study.getBackground().get(0).setMaximum(-5)),
				new Damage("QUESTION_RANGE_UNUSED", study -> study.getBackground().get(0).setType(QuestionType.TEXT)),
				new Damage("STUDY_DATASET_OPEN", study -> {
					study.getTask().setDataset("/data");
					study.getTask().setNetwork("lenet");
				}),
				new Damage("SESSION_MINUTES", study -> study.getSession().setMinutes(-1)),
				new Damage("RUNS_AT_ONCE", study -> study.getSubmissions().setRunsAtOnce(0)),
				new Damage("FORM_LOCKED", study -> study.getSubmissions().setRunsAtOnce(2)),
				new Damage("SEEDS_NONE", study -> study.getFinalChoice().getSeeds().clear()),
				new Damage("SEED_DUPLICATE", study -> study.getFinalChoice().getSeeds().add(11L)),
				new Damage("SHARES_TOO_LITTLE", study -> study.getRecording().getShares().remove(0)),
				new Damage("SHARES_NO_TEXT", study -> study.getRecording().getShares().remove(2)),
				new Damage("SHARES_NO_ANSWERS", study -> study.getRecording().getShares().remove(3)),
				new Damage("SEED", study -> study.getTask().setSeed(0)),
				new Damage("INPUT_SIZE", study -> study.getTask().setInputSize(3)));
	}

	@ParameterizedTest
	@MethodSource("damages")
	void theFirstFixSolvesTheProblem(Damage damage) {
		final Study study = study();
		assertEquals(List.of(), StudyValidation.problems(study));
		damage.action().accept(study);
		final Problem problem = StudyValidation.problems(study).stream().filter(one -> one.rule().equals(damage.rule()))
				.findFirst().orElseThrow();
		final List<Fix> fixes = StudyRemedies.of(problem, study);
		assertFalse(fixes.isEmpty());
		fixes.getFirst().changes().forEach(StudyRemediesTest::apply);
		assertEquals(List.of(), StudyValidation.problems(study).stream().filter(one -> one.severity() == Severity.ERROR
				|| one.rule().equals(damage.rule())).toList());
	}

	@Test
	void whatOnlyTheResearcherKnowsIsNotGuessed() {
		final Study study = StudyTemplates.study(StudyTemplates.BLACK_MAGIC_2019);
		for (Problem problem : StudyValidation.problems(study)) {
			assertEquals(List.of(), StudyRemedies.of(problem, study), problem.message());
		}
	}

	private static void apply(Fix.Change change) {
		final EObject owner = change.owner();
		if (change.value() == null) {
			owner.eUnset(change.feature());
		} else {
			owner.eSet(change.feature(), change.value());
		}
	}

	private static Study study() {
		final Study study = StudyTemplates.study(StudyTemplates.BLACK_MAGIC_2019);
		study.getConsent().setContact("me@example.org");
		study.getTask().setDataset("images.sealed");
		study.getTask().setNetwork("blinded-1");
		study.getBlinding().setDigest("0".repeat(64));
		study.getBlinding().setKey("0".repeat(64));
		return study;
	}
}
