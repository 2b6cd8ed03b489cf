// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.attune.core.worker.AheadLauncher;
import org.attune.core.worker.FakeWorker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred kills at random moments, half of them of the worker and half of the IDE. No process may be left, nothing
 * that anybody has seen may be lost, and nothing half written be taken for whole.
 */
class KillTest {
	private static final int KILLS = 100;
	private static final int LATEST_MILLIS = 400;

	@TempDir
	Path folder;

	private final Queue<String> log = new ConcurrentLinkedQueue<>();
	private final FakeRestoring restoring = new FakeRestoring(FakeWorker.launcher());

	@Test
	void aKilledWorkerLeavesARunWithAllThatWasSeen() throws Exception {
		try (RunBook book = book()) {
			for (int kill = 0; kill < KILLS; kill++) {
				killWorker(book, new Random(kill).nextInt(LATEST_MILLIS));
			}
		}
		assertEquals(KILLS, scanned().all().size());
		assertEquals(List.of(), List.copyOf(log));
	}

	@Test
	void aKilledIdeLeavesARunWithAllThatWasSeenAndNoWorker() throws Exception {
		try (ExecutorService four = Executors.newFixedThreadPool(4)) { // most of their time is waiting
			final List<Future<Void>> kills = new ArrayList<>();
			for (int kill = 0; kill < KILLS; kill++) {
				final int number = kill;
				kills.add(four.submit(() -> killIde(number)));
			}
			for (final Future<Void> kill : kills) {
				kill.get();
			}
		}
		assertEquals(List.of(), List.copyOf(log));
	}

	private void killWorker(RunBook book, int delayMillis) throws IOException {
		final LiveRun live = book.submit(ExampleRuns.submission(folder, "busy", FakeWorker.launcher()), (text, error) -> { });
		final Run run = live.run();
		await("the worker to start", () -> Files.exists(run.folder().resolve("worker.json")));
		final ProcessHandle worker = new RunReader(InstantSource.system(), log::add).livingWorker(run.folder()).orElseThrow();
		LockSupport.parkNanos(delayMillis * 1_000_000L);
		final long seen = run.iteration();
		worker.destroyForcibly();
		await("the end of " + run, () -> run.status().ended());
		assertGone(worker);
		assertTrue(Set.of(RunStatus.LOST, RunStatus.FAILED).contains(run.status()), run.toString()); // failed: it had not spoken yet
		assertTrue(read(run.folder()).iteration() >= Math.max(seen, run.iteration()), run.toString());
	}

	private Void killIde(int number) throws IOException, InterruptedException {
		final Path runs = Files.createDirectory(folder.resolve("ide" + number));
		final Process ide = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), KilledIde.class.getName(), runs.toString())
				.redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(shown(runs).toFile()).start();
		ide.waitFor(new Random(number).nextInt(5 * LATEST_MILLIS), TimeUnit.MILLISECONDS);
		final List<ProcessHandle> workers = ide.descendants().toList();
		ide.destroyForcibly().waitFor();
		final long seen = lastLine(shown(runs));
		workers.forEach(this::assertGone);
		for (final Path run : runsIn(runs)) {
			final Run left = read(run);
			assertEquals(new RunFiles(run).begun() ? RunStatus.LOST : RunStatus.QUEUED, left.status());
			assertTrue(left.iteration() >= seen, left + " has " + left.iteration() + " of " + seen);
		}
		assertTrue(seen == 0 || !runsIn(runs).isEmpty(), "a run that was seen is there");
		return null;
	}

	private Run read(Path run) {
		final Optional<Run> read = new RunReader(InstantSource.system(), log::add).read(run);
		return read.orElseThrow();
	}

	private static List<Path> runsIn(Path runs) throws IOException {
		try (Stream<Path> folders = Files.list(runs)) {
			return folders.filter(RunReader::isRun).toList();
		}
	}

	/** What the IDE prints of what it shows. */
	private static Path shown(Path runs) {
		return runs.resolveSibling(runs.getFileName() + ".shown");
	}

	private static long lastLine(Path shown) throws IOException {
		final List<String> lines = Files.readAllLines(shown);
		return lines.isEmpty() ? 0 : Long.parseLong(lines.getLast());
	}

	/** Gone, and no zombie that still has a number. */
	private void assertGone(ProcessHandle worker) {
		await("the end of process " + worker.pid(), () -> !worker.isAlive() && !Files.exists(Path.of("/proc/" + worker.pid())));
	}

	private RunBook book() {
		final BiConsumer<String, Throwable> faults = (message, cause) -> log.add(message);
		return new RunBook(InstantSource.system(), event -> { }, AheadLauncher.spare(faults), folder.resolve("queue.json"), restoring, faults, Duration.ofMillis(1),
				Duration.ofSeconds(5));
	}

	private RunBook scanned() {
		final RunBook book = book();
		book.scan(List.of(folder));
		return book;
	}

	private static void await(String what, BooleanSupplier condition) {
		final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
		while (!condition.getAsBoolean()) {
			assertTrue(System.nanoTime() < end, "waited in vain for " + what);
			LockSupport.parkNanos(2_000_000);
		}
	}
}
