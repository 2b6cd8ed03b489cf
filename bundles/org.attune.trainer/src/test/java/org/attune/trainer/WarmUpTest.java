// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.Outcome;
import org.attune.trace.wire.Ready;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WorkerEvent;

/** Workers that wait before they get their request. */
@Timeout(300)
class WarmUpTest {
	@Test
	void aRunHasTheSameBitsInAWarmWorkerAsInAColdOne() throws Exception {
		final RunRequest request = request("generated:shapes", 32, 1);
		final List<Object> cold = bits(events(request, worker -> { }));
		assertEquals(cold, bits(events(request, WorkerHandle::awaitIdle)));
		assertEquals(cold, bits(events(request, worker -> worker.awaitWork(Duration.ofSeconds(2)))));
	}

	@Test
	void aRunOfAnotherTaskGetsItsOwnImages() throws Exception {
		final RunRequest request = request("generated:shapes", 32, 2);
		assertEquals(bits(events(request, worker -> { })), bits(events(request, WorkerHandle::awaitIdle)));
	}

	@Test
	void theRehearsalEndsByItselfAndWritesNothing(@TempDir Path folder) throws Exception {
		final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"@" + Path.of("jvm.options").toAbsolutePath(), "-cp", System.getProperty("java.class.path"), Main.class.getName(), "rehearse")
				.directory(folder.toFile()).redirectErrorStream(true).start();
		final String output = new String(process.getInputStream().readAllBytes());
		assertEquals(0, process.waitFor(), output);
		try (var files = Files.list(folder)) {
			assertEquals(List.of(), files.toList());
		}
		assertFalse(output.contains("\"type\""), output);
	}

	@Test
	void theRecordSaysWhichLibraryComputesAndWhyHere() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start("-Dattune.device.reason=The+CPU+trains%3A+no+GPU.")) {
			final Map<String, String> environment = worker.await(Ready.class).environment();
			assertTrue(environment.get("library").startsWith("linux-x86_64-onednn"), environment.get("library"));
			assertEquals("The CPU trains: no GPU.", environment.get("choice"));
		}
	}

	private static RunRequest request(String dataset, int size, long seed) {
		final Map<String, String> values = WorkerHandle.request("squeezenet-1.1", Map.of("batchSize", "500")).values();
		return new RunRequest(Wire.PROTOCOL, "test", new TaskSpec(dataset, size, "squeezenet-1.1", seed), values, List.of(), 1, "", "", "");
	}

	/** @param waiting what passes between the worker's first word and the request */
	private static List<WorkerEvent> events(RunRequest request, Consumer<WorkerHandle> waiting) throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.await(Ready.class);
			waiting.accept(worker);
			worker.send(request);
			return worker.awaitAll();
		}
	}

	private static List<Object> bits(List<WorkerEvent> events) {
		final Ended ended = (Ended) events.getLast();
		assertEquals(Outcome.FINISHED, ended.outcome(), ended.message());
		return List.of(ended.parametersSha256(), events.stream().filter(Iteration.class::isInstance).map(Iteration.class::cast)
				.map(Iteration::loss).toList());
	}
}
