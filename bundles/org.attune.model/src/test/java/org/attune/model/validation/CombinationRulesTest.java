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
}
