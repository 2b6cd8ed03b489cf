// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.WorkerEvent;
import org.attune.trainer.data.Dataset;
import org.attune.trainer.data.Datasets;
import org.attune.trainer.data.ShapesFolder;
import org.attune.trainer.engine.BreakingEngine;

/** Numbers that are none, wherever they show first, end the training and say when. */
class DivergenceTest {
	private static final int PER_EPOCH = 4;
	private static final RunContext NOBODY = new RunContext() {
		@Override
		public void report(WorkerEvent event) {
			// nobody listens
		}

		@Override
		public void checkCancelled() {
			// nobody cancels
		}
	};

	private final RunControl control = new RunControl();

	@TempDir
	private Path folder;
	private Settings settings;
	private Dataset dataset;

	@BeforeEach
	void load() throws Exception {
		new ShapesFolder(3, 16).write(folder.resolve("images"), 40, 10);
		final TaskSpec task = new TaskSpec(folder.resolve("images").toString(), 16, "lenet", 1);
		settings = new RequestCheck(request(task), warning -> { }, 1).settings();
		dataset = Datasets.load(task, settings.cache(), 1, NOBODY);
	}

	@ParameterizedTest
	@CsvSource({ "LOSS, 6, 'The loss became NaN at iteration 7 (epoch 2).'",
			"VALIDATION_LOSS, 8, 'The validation loss became NaN after epoch 2 (iteration 8).'",
			"PARAMETER, 8, 'A parameter became Infinity in epoch 2 (by iteration 8).'" })
	void theMessageNamesTheIteration(BreakingEngine.Number broken, int steps, String message) throws Exception {
		final Training training = training(broken, steps);
		training.trainEpoch();
		assertEquals(message, assertThrows(DivergedException.class, training::trainEpoch).getMessage());
		assertEquals("epoch-00001.zip", training.checkpoint().orElseThrow().getFileName().toString(), "the last finite one");
	}

	@Test
	void aParameterIsFoundBeforeACheckpointThatIsAskedForHoldsIt() {
		final Training training = training(BreakingEngine.Number.PARAMETER, 0);
		control.requestCheckpoint();
		assertEquals("A parameter became Infinity in epoch 1 (by iteration 0).",
				assertThrows(DivergedException.class, training::trainEpoch).getMessage());
		assertTrue(training.checkpoint().isEmpty());
	}

	private Training training(BreakingEngine.Number broken, int steps) {
		return new Training(new BreakingEngine(broken, steps), settings, dataset, NOBODY, control, System::nanoTime);
	}

	private RunRequest request(TaskSpec task) {
		final RunRequest usual = WorkerHandle.request("lenet", Map.of("epochs", "9", "batchSize", Integer.toString(40 / PER_EPOCH)));
		return new RunRequest(usual.protocol(), "test", task, usual.values(), List.of(), 1, folder.resolve("checkpoints").toString(),
				folder.resolve("cache").toString(), "");
	}
}
