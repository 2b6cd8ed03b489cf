// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import static org.attune.model.Experiments.choice;
import static org.attune.model.Experiments.integer;
import static org.attune.model.Experiments.real;
import static org.attune.model.Experiments.set;
import static org.attune.model.Experiments.when;
import static org.attune.model.Experiments.with;
import static org.attune.model.validation.Problems.assertOnly;
import static org.attune.model.validation.Problems.assertValid;
import static org.attune.model.validation.Severity.ERROR;
import static org.attune.model.validation.Severity.WARNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;

import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.TuningPackage;
import org.eclipse.emf.ecore.EAttribute;
import org.junit.jupiter.api.Test;

final class CombinationRulesTest {
	private static final EAttribute VALUE = TuningPackage.Literals.ASSIGNMENT__VALUE;

	@Test
	void aVeryLargeBatchIsAWarning() {
		final Experiment experiment = with(integer("batchSize"));
		experiment.getTask().setDataset("/images");
		assertOnly(WARNING, VALUE, set(experiment, "batchSize", "100000"), "100000", "memory", "4096");
		assertOnly(WARNING, VALUE, set(experiment, "batchSize", "4097"), "4097");
		assertValid(set(experiment, "batchSize", "4096"));
		assertValid(set(with(integer("patience")), "patience", "100000"));
	}

	@Test
	void aWarmUpLongerThanTheTrainingIsRefused() {
		final Experiment experiment = set(with(integer("epochs"), real("warmupEpochs", "0")), "epochs", "10");
		final Problem problem = assertOnly(ERROR, VALUE, set(experiment, "warmupEpochs", "10.5"), "10.5");
		assertEquals("The warmupEpochs is 10.5, which is longer than the training (The epochs: 10). Enter at most 10.",
				problem.message());
		assertValid(set(experiment, "warmupEpochs", "10"));
	}

	@Test
	void aWarmUpBesideAFaultyOrNoLengthIsNotJudged() {
		assertOnly(ERROR, VALUE, set(set(with(integer("epochs"), real("warmupEpochs", "0")), "epochs", "many"),
				"warmupEpochs", "10"), "many");
		assertValid(set(with(real("warmupEpochs", "0")), "warmupEpochs", "10"));
	}

	@Test
	void aWarmUpThatDoesNotApplyIsNotJudged() {
		final Hyperparameter schedule = choice("schedule", "one_cycle", "none");
		final Experiment experiment = set(
				with(integer("epochs"), schedule, when(real("warmupEpochs", "20"), schedule, "none")), "epochs", "10");
		assertValid(experiment);
		assertOnly(ERROR, VALUE, set(experiment, "schedule", "none"), "The warmupEpochs is 20");
	}

	@Test
	void aCropThatCouldLoseTheWholeImageIsRefused() {
		final Experiment experiment = set(with(real("cropPadding", "0")), "cropPadding", "32");
		assertOnly(ERROR, VALUE, experiment, "32", "out of sight", "Enter less than 32");
		assertValid(set(experiment, "cropPadding", "31"));
		experiment.getTask().setInputSize(64);
		assertValid(set(experiment, "cropPadding", "32"));
	}

	@Test
	void aBatchOfMoreThanAllImagesIsAWarning() {
		final Experiment experiment = with(integer("batchSize"));
		assertOnly(WARNING, VALUE, set(experiment, "batchSize", "2001"), "2001", "2000 training images");
		assertValid(set(experiment, "batchSize", "2000"));
	}

	@Test
	void theImagesOfAFolderCountOnceTheyAreKnown() {
		final Experiment experiment = set(with(integer("batchSize")), "batchSize", "101");
		experiment.getTask().setDataset("/images");
		assertValid(experiment);
		final List<Problem> problems = ExperimentValidation.problems(experiment, OptionalLong.of(100));
		assertEquals(1, problems.size());
		assertTrue(problems.getFirst().message().contains("only 100"), problems.getFirst().message());
	}

	@Test
	void aPatienceThatTheTrainingCannotReachIsAWarning() {
		final Experiment experiment = set(with(integer("epochs"), real("patience", "0")), "epochs", "10");
		assertValid(experiment);
		assertOnly(WARNING, VALUE, set(experiment, "patience", "10"), "after 11 epochs", "it has 10", "at most 9");
		assertValid(set(experiment, "patience", "9"));
	}

	@Test
	void aFallOfTheLearningRateAfterTheEndIsAWarning() {
		final Experiment steps = set(with(integer("epochs"), real("warmupEpochs", "2"), real("stepEpochs", "8")),
				"epochs", "10");
		assertOnly(WARNING, VALUE, steps, "first fall after 10 epochs", "the training has 10", "at most 7");
		assertValid(set(steps, "stepEpochs", "7"));

		final Experiment plateau = set(with(integer("epochs"), real("plateauPatience", "8")), "epochs", "10");
		assertOnly(WARNING, VALUE, plateau, "could first fall after 10 epochs", "at most 7");
		assertValid(set(plateau, "plateauPatience", "7"));
	}

	@Test
	void aRestartFactorWithoutRestartsIsAWarning() {
		final Experiment experiment = with(real("restartEpochs", "0"), real("restartFactor", "1"));
		assertValid(experiment);
		assertOnly(WARNING, VALUE, set(experiment, "restartFactor", "2"), "no effect", "The restartEpochs");
		assertValid(set(experiment, "restartEpochs", "5"));
	}
}
