// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.configuration;

import static org.attune.model.Experiments.assignment;
import static org.attune.model.Experiments.real;
import static org.attune.model.Experiments.set;
import static org.attune.model.Experiments.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;

import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Configuration;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.TuningFactory;
import org.junit.jupiter.api.Test;

final class ConfigurationsTest {
	private final Hyperparameter rate = real("rate", "0.1");
	private final Hyperparameter decay = real("decay", "0");

	@Test
	void everyHyperparameterGetsAnAssignmentInTheOrderOfTheSpace() {
		final Configuration configuration = with(rate, decay).getConfiguration();
		assertEquals(List.of(rate, decay), configuration.getAssignments().stream().map(Assignment::getHyperparameter)
				.toList());
	}

	@Test
	void anAssignmentThatIsAddedIsLeftAtTheDefault() {
		assertFalse(assignment(with(rate), "rate").isSetValue());
	}

	@Test
	void completingTwiceAddsNothing() {
		final Experiment experiment = set(with(rate, decay), "decay", "0.5");
		final Assignment before = assignment(experiment, "decay");
		Configurations.complete(experiment);
		assertEquals(2, experiment.getConfiguration().getAssignments().size());
		assertSame(before, assignment(experiment, "decay"));
		assertEquals("0.5", before.getValue());
	}

	@Test
	void anExperimentWithoutSpaceIsCompletedToAnEmptyConfiguration() {
		assertEquals(List.of(), Configurations.complete(TuningFactory.eINSTANCE.createExperiment()).getAssignments());
	}

	@Test
	void thereIsNoAssignmentOfAnUnknownId() {
		assertEquals(Optional.empty(), Configurations.assignment(with(rate), "momentum"));
		assertEquals(Optional.empty(), Configurations.assignment(TuningFactory.eINSTANCE.createExperiment(), "rate"));
	}

	@Test
	void hyperparametersAreFoundById() {
		assertEquals(Optional.of(decay), Configurations.hyperparameter(with(rate, decay), "decay"));
		assertEquals(Optional.empty(), Configurations.hyperparameter(with(rate, decay), "DECAY"));
	}

	@Test
	void aValueLeftAtItsDefaultIsNotExplicit() {
		final Experiment experiment = with(rate);
		assertEquals(Optional.empty(), Configurations.explicitValue(assignment(experiment, "rate")));
		assertEquals(Optional.of("0.1"), Configurations.value(rate, experiment));
	}

	@Test
	void aChosenValueIsExplicitEvenWhenItEqualsTheDefault() {
		final Experiment experiment = set(with(rate), "rate", "0.1");
		assertEquals(Optional.of("0.1"), Configurations.explicitValue(assignment(experiment, "rate")));
	}

	@Test
	void withoutValueAndDefaultThereIsNone() {
		rate.unsetDefaultValue();
		assertEquals(Optional.empty(), Configurations.value(rate, with(rate)));
	}

	@Test
	void theLabelFallsBackToTheId() {
		assertEquals("The rate", Configurations.label(rate));
		rate.setLabel(" ");
		assertEquals("rate", Configurations.label(rate));
		rate.setId(null);
		assertEquals("", Configurations.label(rate));
	}
}
