// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.attune.trace.wire.ImageSkipped;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.Pause;
import org.attune.trace.wire.Paused;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Wire;
import org.attune.trainer.data.Pictures;

/** Kills the process that started a worker, as the system does with an IDE. */
class ParentGoneTest {
	private static final Duration SOON = Duration.ofSeconds(2);
	private static final Map<String, String> ENDLESS = Map.of("epochs", "1000");

	@Test
	void aWorkerThatTrainsIsGone() throws Exception {
		try (WorkerHandle parent = parent()) {
			parent.send(WorkerHandle.request("lenet", ENDLESS));
			parent.await(Iteration.class);
			assertGoneAfterItsParent(parent);
		}
	}

	@Test
	void aWorkerThatWaitsInAPauseIsGone() throws Exception {
		try (WorkerHandle parent = parent()) {
			parent.send(WorkerHandle.request("lenet", ENDLESS));
			parent.await(Iteration.class);
			parent.send(new Pause());
			parent.await(Paused.class);
			assertGoneAfterItsParent(parent);
		}
	}

	@Test
	void aWorkerThatDecodesImagesIsGone(@TempDir Path folder) throws Exception {
		Pictures.largeDataset(folder);
		try (WorkerHandle parent = parent()) {
			parent.send(new RunRequest(Wire.PROTOCOL, "test", new TaskSpec(folder.toString(), 16, "lenet", 3),
					WorkerHandle.request("lenet", ENDLESS).values(), List.of(), 1, "", folder.resolve("cache").toString(), ""));
			parent.await(ImageSkipped.class);
			assertGoneAfterItsParent(parent);
		}
	}

	private static WorkerHandle parent() throws Exception {
		final List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), GoBetween.class.getName()));
		command.addAll(WorkerHandle.command());
		return WorkerHandle.startBy(command);
	}

	private static void assertGoneAfterItsParent(WorkerHandle parent) throws InterruptedException {
		final ProcessHandle worker = parent.children().getFirst();
		assertTrue(isThere(worker));
		final long killed = System.nanoTime();
		parent.kill();
		while (isThere(worker) && System.nanoTime() - killed < SOON.toNanos()) {
			LockSupport.parkNanos(5_000_000);
		}
		final boolean remains = isThere(worker);
		worker.destroyForcibly();
		assertTrue(!remains, "the worker outlives its parent by " + SOON);
	}

	/** A process that has ended and that nobody has asked about yet has an id and no command. */
	private static boolean isThere(ProcessHandle process) {
		return process.isAlive() && process.info().command().isPresent();
	}
}
