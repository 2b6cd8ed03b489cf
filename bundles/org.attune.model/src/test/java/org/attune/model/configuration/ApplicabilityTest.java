// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.configuration;

import static org.attune.model.Experiments.choice;
import static org.attune.model.Experiments.flag;
import static org.attune.model.Experiments.real;
import static org.attune.model.Experiments.set;
import static org.attune.model.Experiments.when;
import static org.attune.model.Experiments.with;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.TuningFactory;
import org.junit.jupiter.api.Test;

final class ApplicabilityTest {
	private final Hyperparameter optimizer = choice("optimizer", "adam", "sgd", "rms");
	private final Hyperparameter momentum = real("momentum", "0");

	@Test
	void withoutConditionsAHyperparameterAlwaysApplies() {
		assertTrue(Applicability.applies(momentum, with(momentum)));
	}

	@Test
	void aConditionHoldsForEachOfItsValues() {
		when(momentum, optimizer, "sgd", "rms");
		final Experiment experiment = with(optimizer, momentum);
		assertTrue(Applicability.applies(momentum, set(experiment, "optimizer", "sgd")));
		assertTrue(Applicability.applies(momentum, set(experiment, "optimizer", "rms")));
		assertFalse(Applicability.applies(momentum, set(experiment, "optimizer", "adam")));
	}

	@Test
	void theDefaultOfTheOtherHyperparameterCounts() {
		final Experiment experiment = with(optimizer, when(momentum, optimizer, "adam"));
		assertTrue(Applicability.applies(momentum, experiment));
	}

	@Test
	void aConditionOnAHyperparameterWithoutValueDoesNotHold() {
		optimizer.unsetDefaultValue();
		assertFalse(Applicability.applies(momentum, with(optimizer, when(momentum, optimizer, "adam"))));
	}

	@Test
	void allConditionsMustHold() {
		final Hyperparameter nesterov = flag("nesterov");
		when(when(momentum, optimizer, "sgd"), nesterov, "true");
		final Experiment experiment = set(with(optimizer, nesterov, momentum), "optimizer", "sgd");
		assertFalse(Applicability.applies(momentum, experiment));
		assertTrue(Applicability.applies(momentum, set(experiment, "nesterov", "true")));
	}

	@Test
	void whatDependsOnSomethingThatDoesNotApplyDoesNotApply() {
		when(momentum, optimizer, "sgd");
		final Hyperparameter dampening = when(real("dampening", "0"), momentum, "0");
		final Experiment experiment = with(optimizer, momentum, dampening);
		assertFalse(Applicability.applies(dampening, experiment));
		assertTrue(Applicability.applies(dampening, set(experiment, "optimizer", "sgd")));
	}

	@Test
	void numbersAreComparedByValue() {
		final Hyperparameter dampening = when(real("dampening", "0"), momentum, "1e-3");
		assertTrue(Applicability.applies(dampening, set(with(momentum, dampening), "momentum", "0.0010")));
	}

	@Test
	void inACycleNothingApplies() {
		final Hyperparameter a = real("a", "0");
		final Hyperparameter b = when(real("b", "0"), a, "0");
		when(a, b, "0");
		assertFalse(Applicability.applies(a, with(a, b)));
		assertFalse(Applicability.applies(when(momentum, momentum, "0"), with(momentum)));
	}

	@Test
	void twoPathsToTheSameHyperparameterAreNoCycle() {
		final Hyperparameter b = when(real("b", "0"), optimizer, "adam");
		final Hyperparameter c = when(real("c", "0"), optimizer, "adam");
		final Hyperparameter d = when(when(real("d", "0"), b, "0"), c, "0");
		assertTrue(Applicability.applies(d, with(optimizer, b, c, d)));
	}

	@Test
	void aConditionOnNothingDoesNotHold() {
		momentum.getAppliesWhen().add(TuningFactory.eINSTANCE.createCondition());
		assertFalse(Applicability.applies(momentum, with(momentum)));
	}
}
