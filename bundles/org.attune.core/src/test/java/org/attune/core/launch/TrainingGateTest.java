// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.attune.core.launch.TrainingGate.Refusal;
import org.attune.core.launch.TrainingGate.Trainable;
import org.attune.model.configuration.Configurations;
import org.attune.model.file.ExperimentFile;
import org.attune.model.preset.Presets;
import org.attune.model.tuning.Experiment;
import org.attune.trace.wire.TaskSpec;
import org.junit.jupiter.api.Test;

class TrainingGateTest {
	private final Experiment experiment = Presets.experiment("black-magic-2019", "Shapes");

	@Test
	void aValidExperimentPassesWithItsTaskAndValues() throws Exception {
		set("learningRate", "0.05");
		set("epochs", "2");
		final Trainable trainable = pass();
		assertEquals(new TaskSpec("generated:shapes", 32, "squeezenet-1.1", 1), trainable.task());
		assertEquals("2", trainable.values().values().get("epochs"));
		assertTrue(trainable.values().explicit().contains("learningRate"));
	}

	@Test
	void everyErrorIsALineThatNamesItsHyperparameter() {
		set("learningRate", "fast");
		set("epochs", "-1");
		final Refusal refusal = assertThrows(Refusal.class, this::pass);
		final var lines = refusal.getMessage().lines().toList();
		assertEquals("/p/shapes.tuning cannot be trained yet:", lines.getFirst());
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("\u2022 Learning rate")), refusal.getMessage());
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("\u2022 Epochs")), refusal.getMessage());
	}

	@Test
	void aFileThatIsNoExperimentIsRefusedByName() {
		final Refusal refusal = assertThrows(Refusal.class, () -> TrainingGate.pass(
				new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8)), "/p/shapes.tuning"));
		assertTrue(refusal.getMessage().contains("shapes.tuning"), refusal.getMessage());
	}

	private void set(String hyperparameter, String value) {
		Configurations.assignment(experiment, hyperparameter).orElseThrow().setValue(value);
	}

	private Trainable pass() throws Exception {
		return TrainingGate.pass(new ByteArrayInputStream(ExperimentFile.bytes(experiment, "shapes.tuning")),
				"/p/shapes.tuning");
	}
}
