// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Starts {@link FakeWorker}s, also ahead of a run.
 *
 * @param name    tells launchers apart
 * @param started processes in their order, for the test
 * @param folders their working folders
 * @param makers  the processes that make later starts faster
 */
public record AheadLauncher(String name, BlockingQueue<Process> started, BlockingQueue<Path> folders, BlockingQueue<Process> makers)
		implements WorkerLauncher {
	public AheadLauncher(String name) {
		this(name, new LinkedBlockingQueue<>(), new LinkedBlockingQueue<>(), new LinkedBlockingQueue<>());
	}

	/** A spare worker that does not ask how much memory the machine has. */
	public static SpareWorker spare(BiConsumer<String, Throwable> log) {
		return new SpareWorker(() -> true, log, Duration.ofHours(1), Duration.ofHours(1));
	}

	@Override
	public Process start(Path folder) throws IOException {
		final Process process = FakeWorker.launcher().start(folder);
		folders.add(folder);
		started.add(process);
		return process;
	}

	@Override
	public boolean startsAhead() {
		return true;
	}

	@Override
	public void accelerate(Consumer<Process> taker) throws IOException, InterruptedException {
		final Process process = FakeWorker.launcher().start(Path.of("").toAbsolutePath());
		taker.accept(process);
		makers.add(process);
		process.waitFor();
	}
}
