// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SpareWorkerTest {
	private static final Duration NEVER = Duration.ofHours(1);

	@TempDir
	Path run;

	private final Queue<String> log = new ConcurrentLinkedQueue<>();
	private final AheadLauncher launcher = new AheadLauncher("a");
	private final List<StartedWorker> taken = new ArrayList<>();
	private SpareWorker spare = spare(true, NEVER, NEVER);

	@AfterEach
	void close() throws Exception {
		spare.close();
		for (StartedWorker worker : taken) {
			worker.process().destroyForcibly().onExit().join();
			worker.moveLeftoversTo(run);
		}
		assertTrue(log.isEmpty(), log::toString);
	}

	@Test
	void aRunTakesTheWorkerThatWaits() throws Exception {
		spare.prepare(launcher);
		final Process waiting = next(launcher.started());
		final StartedWorker worker = start(launcher, run);
		assertEquals(waiting, worker.process());
		assertEquals(next(launcher.folders()), worker.folder());
		assertNotEquals(run, worker.folder());
	}

	@Test
	void theSecondRunDoesNotGetTheSameOne() throws Exception {
		spare.prepare(launcher);
		final Process waiting = next(launcher.started());
		start(launcher, run);
		final StartedWorker second = start(launcher, run);
		assertNotEquals(waiting, second.process());
		assertEquals(run, second.folder());
	}

	@Test
	void preparingTwiceStartsOneWorker() throws Exception {
		spare.prepare(launcher);
		final Process waiting = next(launcher.started());
		spare.prepare(launcher);
		assertEquals(waiting, start(launcher, run).process());
		assertTrue(launcher.started().isEmpty());
	}

	@Test
	void aWorkerThatWasKilledIsReplacedByOneThatIsStartedNow() throws Exception {
		spare.prepare(launcher);
		final Process waiting = next(launcher.started());
		waiting.destroyForcibly().onExit().join();
		final StartedWorker worker = start(launcher, run);
		assertTrue(worker.process().isAlive());
		assertEquals(run, worker.folder());
		assertGone(next(launcher.folders()));
	}

	@Test
	void aWorkerOfAnotherCommandIsEnded() throws Exception {
		final AheadLauncher other = new AheadLauncher("b");
		spare.prepare(launcher);
		final Process waiting = next(launcher.started());
		final StartedWorker worker = start(other, run);
		waiting.onExit().get(10, TimeUnit.SECONDS);
		assertEquals(next(other.started()), worker.process());
		assertGone(next(launcher.folders()));
	}

	@Test
	void preparingForAnotherCommandEndsTheWorkerThatWaits() throws Exception {
		final AheadLauncher other = new AheadLauncher("b");
		spare.prepare(launcher);
		final Process waiting = next(launcher.started());
		spare.prepare(other);
		final Process second = next(other.started());
		waiting.onExit().get(10, TimeUnit.SECONDS);
		assertTrue(second.isAlive());
	}

	@Test
	void anIdleWorkerIsEnded() throws Exception {
		spare.close();
		spare = spare(true, Duration.ofMillis(100), NEVER);
		spare.prepare(launcher);
		next(launcher.started()).onExit().get(10, TimeUnit.SECONDS);
		assertGone(next(launcher.folders()));
	}

	@Test
	void closingEndsTheWorkerThatWaits() throws Exception {
		spare.prepare(launcher);
		final Process waiting = next(launcher.started());
		spare.close();
		assertFalse(waiting.isAlive());
		assertFalse(Files.exists(next(launcher.folders())));
		spare.prepare(launcher);
		assertNull(launcher.started().poll(200, TimeUnit.MILLISECONDS));
	}

	@Test
	void noneIsStartedWhereNoneIsWanted() throws Exception {
		spare.close();
		spare = spare(false, NEVER, NEVER);
		spare.prepare(launcher);
		assertNull(launcher.started().poll(300, TimeUnit.MILLISECONDS));
		assertEquals(run, start(launcher, run).folder());
	}

	@Test
	void aRemoteWorkerIsNotStartedAhead() throws Exception {
		spare.prepare(folder -> launcher.start(folder));
		assertNull(launcher.started().poll(300, TimeUnit.MILLISECONDS));
	}

	@Test
	void whatMakesLaterStartsFasterGivesWayToARun() throws Exception {
		spare.close();
		spare = spare(true, NEVER, Duration.ofMillis(50));
		spare.prepare(launcher);
		final Process maker = next(launcher.makers());
		assertTrue(maker.isAlive());
		start(launcher, run);
		maker.onExit().get(10, TimeUnit.SECONDS);
	}

	@Test
	void nothingIsMadeFasterWhileARunTrains() throws Exception {
		spare.close();
		spare = spare(true, NEVER, Duration.ofMillis(500));
		spare.prepare(launcher);
		next(launcher.started());
		start(launcher, run);
		assertNull(launcher.makers().poll(1, TimeUnit.SECONDS));
	}

	@Test
	void whatAWorkerLeavesBehindMovesToTheRun() throws Exception {
		spare.prepare(launcher);
		next(launcher.started());
		final StartedWorker worker = start(launcher, run);
		Files.writeString(worker.folder().resolve("hs_err_pid1.log"), "crash");
		worker.process().destroyForcibly().onExit().join();
		worker.moveLeftoversTo(run);
		assertEquals("crash", Files.readString(run.resolve("hs_err_pid1.log")));
		assertFalse(Files.exists(worker.folder()));
	}

	@Test
	void aWorkerOfTheRunsOwnFolderLeavesEverythingWhereItIs() throws Exception {
		final StartedWorker worker = start(launcher, run);
		Files.writeString(run.resolve("request.json"), "{}");
		worker.moveLeftoversTo(run);
		assertTrue(Files.exists(run.resolve("request.json")));
	}

	private StartedWorker start(WorkerLauncher command, Path folder) throws IOException {
		final StartedWorker worker = spare.start(command, folder);
		taken.add(worker);
		return worker;
	}

	private SpareWorker spare(boolean wanted, Duration idle, Duration settling) {
		return new SpareWorker(() -> wanted, (message, cause) -> log.add(message), idle, settling);
	}

	private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
		final T next = queue.poll(20, TimeUnit.SECONDS);
		assertNotNull(next, "waited in vain");
		return next;
	}

	private static void assertGone(Path folder) {
		await(() -> !Files.exists(folder));
	}

	private static void await(BooleanSupplier condition) {
		final long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (!condition.getAsBoolean()) {
			assertTrue(System.nanoTime() < deadline, "waited in vain");
			LockSupport.parkNanos(1_000_000);
		}
	}
}
