// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import static org.attune.model.Experiments.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;

import org.attune.model.configuration.Configurations;
import org.attune.model.preset.Presets;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Reason;
import org.junit.jupiter.api.Test;

final class RemediesTest {
	private final Experiment experiment = Presets.experiment(Presets.EVERYTHING, "Test");

	@Test
	void aNumberBeyondItsRangeGoesToTheNearestPossibleOne() {
		set(experiment, "momentum", "1.5");
		set(experiment, "optimizer", "sgd");
		assertEquals(List.of("Set Momentum to 0.99", "Reset Momentum to its default, 0"), labels());
		set(experiment, "momentum", "0");
		set(experiment, "epochs", "2.4");
		assertEquals(List.of("Set Epochs to 2", "Clear Epochs"), labels());
	}

	@Test
	void aDecimalCommaBecomesAPoint() {
		set(experiment, "learningRate", "0,01");
		assertEquals("Set Learning rate to 0.01", labels().getFirst());
	}

	@Test
	void aMistypedChoiceBecomesTheClosestOne() {
		set(experiment, "optimizer", "adamW ");
		assertEquals("Set Optimizer to AdamW", labels().getFirst());
		set(experiment, "optimizer", "Nesterov-SGD");
		assertEquals("Set Optimizer to SGD with Nesterov momentum", labels().getFirst());
	}

	@Test
	void aMissingValueIsTakenFromThePreset() {
		Configurations.assignment(experiment, "epochs").orElseThrow().unsetValue();
		assertEquals(1, labels().size());
		assertTrue(labels().getFirst().matches("Set Epochs to \\d+, as the preset .+ does"), labels().getFirst());
	}

	@Test
	void whatAValueAppliesToCanBeSet() {
		set(experiment, "momentum", "0.9");
		assertEquals(List.of("Set Optimizer to RMSProp, so that Momentum has an effect",
				"Set Optimizer to SGD, so that Momentum has an effect",
				"Set Optimizer to SGD with Nesterov momentum, so that Momentum has an effect",
				"Reset Momentum to its default, 0"), labels());
	}

	@Test
	void valuesThatContradictEachOtherCanBothGiveWay() {
		set(experiment, "patience", "30");
		assertEquals(List.of("Set Early stopping to 19", "Set Epochs to 31", "Reset Early stopping to its default, 0"),
				labels());
		Configurations.assignment(experiment, "patience").orElseThrow().unsetValue();
		set(experiment, "batchSize", "5000");
		assertEquals("Set Batch size to 2000", labels().getFirst());
	}

	@Test
	void theTaskCanBePutRightToo() {
		experiment.getTask().setNetwork("lenett");
		experiment.getTask().setInputSize(5);
		experiment.getTask().setSeed(0);
		assertEquals(List.of("Train the network lenet", "Set the input size to 16", "Set the seed to 1"), labels());
	}

	@Test
	void anUnexplainedReasonCanBeTakenBack() {
		Configurations.assignment(experiment, "epochs").orElseThrow().setReason(Reason.OTHER);
		assertEquals(List.of("Give no reason for Epochs"), labels());
	}

	@Test
	void everyRemedyOfAWrongValueRemovesItsProblem() {
		set(experiment, "optimizer", "Adam W");
		set(experiment, "batchSize", "-3");
		set(experiment, "cropPadding", "400");
		set(experiment, "warmupEpochs", "100");
		for (Problem problem : ExperimentValidation.problems(experiment)) {
			final Fix fix = Remedies.of(problem, experiment, OptionalLong.empty()).getFirst();
			fix.changes().forEach(change -> change.owner().eSet(change.feature(), change.value()));
		}
		assertEquals(List.of(), ExperimentValidation.problems(experiment));
	}

	private List<String> labels() {
		return ExperimentValidation.problems(experiment).stream()
				.flatMap(problem -> Remedies.of(problem, experiment, OptionalLong.empty()).stream()).map(Fix::label)
				.toList();
	}
}
