// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.MeasureLayers;
import org.attune.trace.wire.Message;
import org.attune.trace.wire.Outcome;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.Stop;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Unknown;
import org.attune.trace.wire.Warning;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WireException;
import org.attune.trainer.engine.Engines;
import org.attune.trainer.engine.PlainEngine;

/** Lines that are nearly right, or nothing at all. */
class FuzzTest {
	private static final int LINES = 1000;

	@Test
	void aThousandFuzzedRequestsAreReadOrRefusedInWords() {
		final FuzzedLines lines = new FuzzedLines(List.of(Wire.encode(request())), 1);
		int refused = 0;
		for (int count = 0; count < LINES; count++) {
			refused += isRefused(lines.next()) ? 1 : 0;
		}
		assertTrue(refused > LINES / 2, "refused " + refused);
	}

	/** What is left of Stop and Cancel after the changes would end the training, so they are not among the examples. */
	@Test
	void aThousandFuzzedLinesDoNotDisturbATraining() throws Exception {
		final List<String> examples = Stream.<Message>of(new MeasureLayers(7), new Warning("a", "b"), new Unknown("histogram"), request(),
				new Iteration(1, 1, .5, 2, 3)).map(Wire::encode).toList();
		final FuzzedLines lines = new FuzzedLines(examples, 2);
		try (WorkerHandle worker = WorkerHandle.start("-D" + Engines.PROPERTY + '=' + PlainEngine.class.getName())) {
			worker.send(WorkerHandle.request("lenet", Map.of("epochs", "100000", "optimizer", "sgd")));
			worker.await(Iteration.class);
			for (int count = 0; count < LINES; count++) {
				worker.send(lines.next());
			}
			worker.send(new Stop());
			assertEquals(Outcome.STOPPED, ((Ended) worker.awaitAll().getLast()).outcome());
			assertEquals(0, worker.awaitExit(10_000));
		}
	}

	private static boolean isRefused(String line) {
		try {
			if (Wire.decode(line) instanceof final RunRequest request) {
				new RequestCheck(request, warning -> { }, 2).settings();
			}
			return false;
		} catch (WireException | RefusedException e) {
			assertTrue(!e.getMessage().isBlank() && e.getMessage().length() < 7000, e.getMessage());
			return true;
		}
	}

	/** Names no folders, which fuzzed would be made anywhere. */
	private static RunRequest request() {
		return new RunRequest(Wire.PROTOCOL, "r", new TaskSpec("generated:shapes", 32, "lenet", 5),
				Map.of("epochs", "3", "batchSize", "32", "optimizer", "adam_optimizer", "lossFunction", "cross_entropy", "learningRate",
						"1e-3"),
				List.of("epochs"), 2, "", "", "");
	}
}
