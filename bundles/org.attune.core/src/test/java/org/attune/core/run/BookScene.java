// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

import org.attune.core.worker.AheadLauncher;
import org.attune.core.worker.FakeWorker;
import org.attune.core.worker.WorkerLauncher;
import org.attune.trace.TraceEvent;

/** A book of runs whose workers are processes of their own, and all that it tells of them. */
final class BookScene implements AutoCloseable {
	final Queue<TraceEvent> trace = new ConcurrentLinkedQueue<>();
	final Queue<String> log = new ConcurrentLinkedQueue<>();
	final StringBuffer console = new StringBuffer();
	/** In the order in which they were started. */
	final BlockingQueue<Process> processes = new LinkedBlockingQueue<>();
	final Path folder;
	final RunBook book;
	private final FakeRestoring restoring = new FakeRestoring(FakeWorker.launcher());

	BookScene(Path folder) {
		this.folder = folder;
		book = another();
	}

	/** A book of the same folder, as another workbench or a later session has it. */
	RunBook another() {
		final BiConsumer<String, Throwable> faults = (message, cause) -> log.add(message);
		return new RunBook(InstantSource.system(), trace::add, AheadLauncher.spare(faults), folder.resolve("queue.json"), restoring,
				faults, Duration.ofMillis(20), Duration.ofMillis(700));
	}

	/** What a later session knows of the folder. */
	RunBook scanned() {
		try (RunBook fresh = another()) {
			fresh.scan(List.of(folder));
			return fresh;
		}
	}

	/** @param network
	 *            what the worker does */
	LiveRun submit(String network) throws IOException {
		return submit(network, FakeWorker.launcher());
	}

	LiveRun submit(String network, WorkerLauncher launcher) throws IOException {
		return book.submit(ExampleRuns.submission(folder, network, started -> remembered(launcher.start(started))),
				(text, error) -> console.append(text));
	}

	private Process remembered(Process process) {
		processes.add(process);
		return process;
	}

	static Run end(LiveRun live) throws Exception {
		return live.ended().get(30, TimeUnit.SECONDS);
	}

	static void awaitEpochs(LiveRun live, int epochs) {
		await(() -> live.run().epoch() >= epochs);
	}

	static void await(BooleanSupplier condition) {
		final long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (!condition.getAsBoolean()) {
			assertTrue(System.nanoTime() < deadline, "waited in vain");
			LockSupport.parkNanos(1_000_000);
		}
	}

	@Override
	public void close() {
		book.close();
	}
}
