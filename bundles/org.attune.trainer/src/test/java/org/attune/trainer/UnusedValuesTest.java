// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Warning;
import org.attune.trainer.engine.Loss;
import org.attune.trainer.engine.Optimizer;
import org.attune.trainer.schedule.ScheduleKind;

class UnusedValuesTest {
	private final List<Warning> warnings = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "beta1, the optimizer sgd does not use it", "momentumDecay, the optimizer sgd does not use it",
			"stepEpochs, the schedule one_cycle does not use it", "warmupEpochs, the schedule one_cycle does not use it",
			"labelSmoothing, the loss function l1_loss does not use it",
			"speed, this worker has no such hyperparameter; the value is ignored" })
	void aValueThatAPersonSetForNothingIsTold(String id, String message) {
		warn(id, List.of(id));
		assertEquals(List.of(new Warning("values." + id, message)), warnings);
	}

	@ParameterizedTest
	@ValueSource(strings = { "beta1", "stepEpochs", "warmupEpochs", "labelSmoothing" })
	void aDefaultThatDoesNothingIsNot(String id) {
		warn(id, List.of());
		assertEquals(List.of(), warnings);
	}

	@ParameterizedTest
	@ValueSource(strings = { "epochs", "batchSize", "lossFunction", "optimizer", "schedule", "flip", "momentum", "learningRate",
			"peakPosition", "clipNorm", "clipValue", "patience", "cropPadding", "colourJitter" })
	void aValueThatDoesSomethingIsNot(String id) {
		warn(id, List.of(id));
		assertEquals(List.of(), warnings);
	}

	@Test
	void anotherChoiceMakesUseOfIt() {
		new UnusedValues(Optimizer.ADAM, ScheduleKind.STEP, Loss.CROSS_ENTROPY).warn(request(
				Map.of("beta1", ".5", "stepEpochs", "2", "warmupEpochs", "1", "labelSmoothing", ".1"),
				List.of("beta1", "stepEpochs", "warmupEpochs", "labelSmoothing")), warnings::add);
		assertEquals(List.of(), warnings);
	}

	private void warn(String id, List<String> explicit) {
		new UnusedValues(Optimizer.SGD, ScheduleKind.ONE_CYCLE, Loss.L1).warn(request(Map.of(id, "1"), explicit), warnings::add);
	}

	private static RunRequest request(Map<String, String> values, List<String> explicit) {
		return new RunRequest(1, "r", new TaskSpec("generated:shapes", 32, "lenet", 5), values, explicit, 0, "", "", "");
	}
}
