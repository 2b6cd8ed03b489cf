// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

import org.attune.core.worker.AheadLauncher;
import org.attune.core.worker.FakeWorker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs in workers that were started before there was a run for them. */
@Timeout(60)
class WaitingWorkerTest {
	@TempDir
	Path folder;

	private final Queue<String> log = new ConcurrentLinkedQueue<>();
	private final FakeRestoring restoring = new FakeRestoring(FakeWorker.launcher());
	private RunBook book;

	@BeforeEach
	void open() {
		book = book();
	}

	@AfterEach
	void close() {
		book.close();
		assertTrue(log.isEmpty(), log::toString);
	}

	@Test
	void theNextRunTrainsInAWorkerThatWaits() throws Exception {
		final AheadLauncher launcher = new AheadLauncher("local");
		end(submit("finish", launcher));
		launcher.started().take();
		final Process waiting = launcher.started().take();
		final LiveRun live = submit("endless", launcher);
		awaitEpochs(live, 3);
		assertTrue(Files.readString(live.run().folder().resolve("worker.json")).contains("\"pid\": " + waiting.pid()));
		assertTrue(Files.readString(live.run().folder().resolve("environment.json")).contains("backend"));
		book.stop(live.run());
		assertEquals(RunStatus.STOPPED, end(live).status());
		assertEquals(12, live.run().iteration());
		assertEquals(Optional.of(0), live.exitCode());
	}

	@Test
	void aRunStartsAnewWhereTheWorkerThatWaitedWasKilled() throws Exception {
		final AheadLauncher launcher = new AheadLauncher("local");
		end(submit("finish", launcher));
		launcher.started().take();
		launcher.started().take().destroyForcibly().onExit().join();
		assertEquals(RunStatus.FINISHED, end(submit("finish", launcher)).status());
	}

	@Test
	void aCrashReportOfAWorkerThatWaitedComesToTheRun() throws Exception {
		final AheadLauncher launcher = new AheadLauncher("local");
		end(submit("finish", launcher));
		launcher.folders().take();
		final Path scratch = launcher.folders().take();
		Files.writeString(scratch.resolve("hs_err_pid1.log"), "crash");
		final Run run = end(submit("crash", launcher));
		assertEquals(RunStatus.LOST, run.status());
		assertTrue(Files.exists(run.folder().resolve("hs_err_pid1.log")));
		assertFalse(Files.exists(scratch));
	}

	@Test
	void noWorkerIsPreparedWhileARunTrains() throws Exception {
		final AheadLauncher launcher = new AheadLauncher("local");
		final LiveRun live = submit("endless", launcher);
		awaitEpochs(live, 3);
		book.prepare(launcher);
		launcher.started().take();
		assertEquals(null, launcher.started().poll(300, TimeUnit.MILLISECONDS));
	}

	@Test
	void closingEndsTheWorkerThatWaits() throws Exception {
		final AheadLauncher launcher = new AheadLauncher("local");
		end(submit("finish", launcher));
		launcher.started().take();
		final Process waiting = launcher.started().take();
		book.close();
		waiting.onExit().get(10, TimeUnit.SECONDS);
	}

	private RunBook book() {
		final BiConsumer<String, Throwable> faults = (message, cause) -> log.add(message);
		return new RunBook(InstantSource.system(), event -> { }, AheadLauncher.spare(faults), folder.resolve("queue.json"), restoring, faults, Duration.ofMillis(20),
				Duration.ofMillis(700));
	}

	private LiveRun submit(String network, AheadLauncher launcher) throws IOException {
		return book.submit(ExampleRuns.submission(folder, network, launcher), (text, error) -> { });
	}

	private static Run end(LiveRun live) throws Exception {
		return live.ended().get(30, TimeUnit.SECONDS);
	}

	private static void awaitEpochs(LiveRun live, int epochs) {
		final long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (live.run().epoch() < epochs) {
			assertTrue(System.nanoTime() < deadline, "waited in vain");
			LockSupport.parkNanos(1_000_000);
		}
	}
}
