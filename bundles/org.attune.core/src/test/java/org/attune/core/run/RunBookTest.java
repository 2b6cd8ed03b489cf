// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.Set;
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
import org.attune.trace.TrainingEvent.EpochTrained;
import org.attune.trace.TrainingEvent.IterationsTrained;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs with workers that are processes of their own. */
@Timeout(60)
class RunBookTest {
	@TempDir
	Path folder;

	private final Queue<TraceEvent> trace = new ConcurrentLinkedQueue<>();
	private final Queue<String> log = new ConcurrentLinkedQueue<>();
	private final FakeRestoring restoring = new FakeRestoring(FakeWorker.launcher());
	private final StringBuffer console = new StringBuffer();
	private final BlockingQueue<Process> processes = new LinkedBlockingQueue<>();
	private RunBook book;

	@BeforeEach
	void open() {
		book = book();
	}

	@AfterEach
	void close() {
		book.close();
	}

	@Test
	void aRunTrainsToItsEnd() throws Exception {
		final Run run = end(submit("finish"));
		assertEquals(RunStatus.FINISHED, run.status());
		assertEquals(3, run.epoch());
		assertEquals(12, run.series(Metric.LOSS).size());
		assertEquals(3, run.series(Metric.VALIDATION_ACCURACY).size());
		assertEquals(0.27, run.best(Metric.VALIDATION_ACCURACY).orElseThrow(), 1e-9);
	}

	@Test
	void theFolderHoldsTheSameRun() throws Exception {
		final Run live = end(submit("finish"));
		final Run read = scanned().find(live.id()).orElseThrow();
		assertEquals(live.description(), read.description());
		assertEquals(live.status(), read.status());
		assertEquals(live.duration(), read.duration());
		for (Metric metric : Metric.values()) {
			assertEquals(live.series(metric).size(), read.series(metric).size(), metric.label());
			assertEquals(live.last(metric), read.last(metric), metric.label());
		}
		assertTrue(Files.readString(live.folder().resolve("environment.json")).contains("backend"));
	}

	@Test
	void theConsoleShowsTextAndEpochsButNoEvents() throws Exception {
		final Run run = end(submit("noise"));
		assertTrue(console.toString().contains("native é library says 12 "), console::toString);
		assertTrue(console.toString().contains("\nepoch 2/3  loss 0.5000"), console::toString);
		assertTrue(console.toString().contains("warning 12"), console::toString);
		assertTrue(console.toString().contains("Run 1: Finished."), console::toString);
		assertFalse(console.toString().contains("{\"type\""), console::toString);
		assertEquals(12, run.series(Metric.LOSS).size());
		assertEquals(console.length(), Files.readString(run.folder().resolve("console.log")).length());
	}

	@Test
	void aDivergedRunKeepsItsNaN() throws Exception {
		final Run run = end(submit("diverge"));
		assertEquals(RunStatus.DIVERGED, run.status());
		assertTrue(Double.isNaN(run.last(Metric.LOSS).orElseThrow()));
		assertEquals(0.125, run.best(Metric.LOSS).orElseThrow());
	}

	@Test
	void aStoppedRunEndsByItself() throws Exception {
		final LiveRun live = submit("endless");
		awaitEpochs(live, 3);
		book.stop(live.run());
		assertEquals(RunStatus.STOPPED, end(live).status());
		assertTrue(trace.contains(new TraceEvent.StopRequested(live.run().id())));
	}

	@Test
	void aCancelledRunEndsAndKeepsItsMetrics() throws Exception {
		final LiveRun live = submit("endless");
		awaitEpochs(live, 3);
		book.cancel(live.run());
		book.cancel(live.run());
		assertEquals(RunStatus.CANCELLED, end(live).status());
		assertEquals(12, live.run().iteration());
		assertEquals(1, trace.stream().filter(TraceEvent.CancelRequested.class::isInstance).count());
	}

	@Test
	void aWorkerThatDoesNotHeedIsKilledAfterTheGrace() throws Exception {
		final LiveRun live = submit("deaf");
		awaitEpochs(live, 3);
		book.cancel(live.run());
		assertEquals(RunStatus.CANCELLED, end(live).status());
		assertFalse(processes.take().isAlive());
	}

	@Test
	void aWorkerThatLingersAfterItsLastWordIsKilled() throws Exception {
		assertEquals(RunStatus.FINISHED, end(submit("linger")).status());
		assertFalse(processes.take().isAlive());
	}

	@Test
	void aKilledWorkerThatWasToTakeMuchMemorySaysSo() throws Exception {
		final LiveRun live = submit("heavy");
		awaitEpochs(live, 3);
		processes.take().destroyForcibly();
		final Run run = end(live);
		assertEquals(RunStatus.LOST, run.status());
		assertTrue(run.message().contains("estimated to take 3072 MiB and could use 2048 MiB"), run.message());
	}

	@Test
	void aKilledWorkerMakesTheRunLostWithItsMetricsKept() throws Exception {
		final LiveRun live = submit("deaf");
		awaitEpochs(live, 3);
		processes.take().destroyForcibly();
		final Run run = end(live);
		assertEquals(RunStatus.LOST, run.status());
		assertEquals(12, run.series(Metric.LOSS).size());
		assertTrue(run.message().contains("137"), run.message());
		assertEquals(RunStatus.LOST, scanned().find(run.id()).orElseThrow().status());
		assertEquals(12, scanned().find(run.id()).orElseThrow().series(Metric.LOSS).size());
	}

	@Test
	void aWorkerThatCrashesMakesTheRunLost() throws Exception {
		final LiveRun live = submit("crash");
		assertEquals(RunStatus.LOST, end(live).status());
		assertEquals(Optional.of(77), live.exitCode());
	}

	@Test
	void aWorkerThatNeverSpeaksMakesTheRunFailWithItsLastError() throws Exception {
		final Run run = end(submit("finish", FakeWorker.launcher("no such library")));
		assertEquals(RunStatus.FAILED, run.status());
		assertTrue(run.message().contains("code 3") && run.message().contains("no such library"), run.message());
	}

	@Test
	void aCommandThatCannotBeStartedMakesTheRunFail() throws Exception {
		final Run run = end(submit("finish", folder -> new ProcessBuilder("no-such-command").start()));
		assertEquals(RunStatus.FAILED, run.status());
		assertTrue(run.message().contains("no-such-command"), run.message());
		assertEquals(RunStatus.FAILED, scanned().find(run.id()).orElseThrow().status());
	}

	@Test
	void theNextRunStartsWhenTheFirstHasEnded() throws Exception {
		final LiveRun first = submit("endless");
		final LiveRun second = submit("finish");
		awaitEpochs(first, 3);
		assertEquals(RunStatus.QUEUED, second.run().status());
		assertEquals(1, processes.size());
		book.cancel(first.run());
		assertEquals(RunStatus.FINISHED, end(second).status());
		final List<TraceEvent> order = List.copyOf(trace);
		assertTrue(order.indexOf(new TraceEvent.RunEnded(first.run().id(), "CANCELLED", "")) < order
				.indexOf(new TraceEvent.RunStarted(second.run().id())), order::toString);
	}

	@Test
	void aRunCancelledInTheQueueNeverStarts() throws Exception {
		final LiveRun first = submit("endless");
		final LiveRun second = submit("finish");
		final LiveRun third = submit("finish");
		book.cancel(second.run());
		assertEquals(RunStatus.CANCELLED, end(second).status());
		book.cancel(first.run());
		assertEquals(RunStatus.FINISHED, end(third).status());
		assertEquals(2, processes.size());
		assertFalse(trace.contains(new TraceEvent.RunStarted(second.run().id())));
		assertEquals(RunStatus.CANCELLED, scanned().find(second.run().id()).orElseThrow().status());
	}

	@Test
	void anotherDeviceDoesNotWait() throws Exception {
		final LiveRun first = submit("endless");
		final LiveRun second = book.submit(
				ExampleRuns.submission(folder, "finish", "ssh gpu01", FakeWorker.launcher()),
				(text, error) -> console.append(text));
		assertEquals(RunStatus.FINISHED, end(second).status());
		assertFalse(first.run().status().ended());
	}

	@Test
	void theTraceTellsSubmissionStartAndEnd() throws Exception {
		final Run run = end(submit("finish"));
		final var submitted = assertInstanceOf(TraceEvent.Submitted.class, trace.poll());
		assertEquals(run.id(), submitted.run());
		assertEquals(List.of("epochs"), submitted.explicit());
		assertEquals(new TraceEvent.RunStarted(run.id()), trace.poll());
		final List<TraceEvent> training = new ArrayList<>(trace);
		assertEquals(new TraceEvent.RunEnded(run.id(), "FINISHED", ""), training.removeLast());
		assertEquals(List.of(1, 2), training.stream().filter(EpochTrained.class::isInstance)
				.map(event -> ((EpochTrained) event).epoch()).limit(2).toList(), training::toString);
		assertEquals(1, ((IterationsTrained) training.getFirst()).from());
	}

	@Test
	void listenersHearOfNewRunsAndOfTheirEnd() throws Exception {
		final BlockingQueue<RunStatus> heard = new LinkedBlockingQueue<>();
		book.addListener(new RunsListener() {
			@Override
			public void runsChanged(Set<Run> changed) {
				changed.forEach(run -> heard.add(run.status()));
			}
		});
		end(submit("finish"));
		for (RunStatus status = next(heard); status != RunStatus.FINISHED; status = next(heard)) {
			assertTrue(status != null, "the end was not told");
		}
	}

	@Test
	void closingCancelsWhatTrainsAndLeavesWhatWaits() throws Exception {
		final LiveRun running = submit("endless");
		final LiveRun queued = submit("finish");
		awaitEpochs(running, 3);
		book.close();
		assertEquals(RunStatus.CANCELLED, running.run().status());
		assertEquals(RunStatus.QUEUED, queued.run().status());
		assertTrue(queued.ended().isDone());
		assertFalse(Files.exists(queued.run().folder().resolve("result.json")));
		assertTrue(Files.exists(running.run().folder().resolve("result.json")));
		assertFalse(trace.stream().anyMatch(TraceEvent.CancelRequested.class::isInstance), "nobody asked for it");
	}

	@Test
	void numbersGoOnFromThoseOfEarlierSessions() throws Exception {
		end(submit("finish"));
		end(submit("finish"));
		try (RunBook next = book()) {
			next.scan(List.of(folder));
			assertEquals(List.of(1, 2), next.all().stream().map(Run::number).toList());
			final LiveRun live = next.submit(ExampleRuns.submission(folder, "finish", FakeWorker.launcher()),
					(text, error) -> { });
			assertEquals(3, end(live).number());
		}
	}

	@Test
	void aCopiedRunGetsANumberOfItsOwn() throws Exception {
		write(folder.resolve("a/r1"), 1);
		write(folder.resolve("b/r1"), 1);
		book.scan(List.of(folder.resolve("a"), folder.resolve("b")));
		assertEquals(List.of(1, 2), book.all().stream().map(Run::number).toList());
	}

	@Test
	void scanningAgainKeepsTheObjectsAndForgetsWhatIsGone() throws Exception {
		write(folder.resolve("r1"), 1);
		write(folder.resolve("r2"), 2);
		book.scan(List.of(folder));
		final Run first = book.find("r1").orElseThrow();
		Files.delete(folder.resolve("r2/request.json"));
		book.scan(List.of(folder));
		assertSame(first, book.find("r1").orElseThrow());
		assertEquals(Optional.empty(), book.find("r2"));
	}

	@Test
	void aLiveRunIsNotForgottenByAScanThatDoesNotSeeIt() throws Exception {
		final LiveRun live = submit("endless");
		book.scan(List.of());
		assertEquals(Optional.of(live.run()), book.find(live.run().id()));
	}

	@Test
	void anUnreadableRunIsReportedOnce() throws Exception {
		write(folder.resolve("r1"), 1);
		Files.writeString(folder.resolve("r1/request.json"), "{");
		book.scan(List.of(folder));
		book.scan(List.of(folder));
		assertEquals(List.of(), book.all());
		assertEquals(1, log.size());
	}

	@Test
	void aRunOfAnotherProcessIsRunningUntilThatIsKilled() throws Exception {
		final LiveRun live = submit("deaf");
		awaitEpochs(live, 3);
		try (RunBook other = book()) {
			other.scan(List.of(folder));
			assertEquals(RunStatus.RUNNING, other.find(live.run().id()).orElseThrow().status());
			processes.take().destroyForcibly();
			await(() -> other.find(live.run().id()).orElseThrow().status() == RunStatus.LOST);
			assertEquals(12, other.find(live.run().id()).orElseThrow().iteration());
		}
		assertEquals(RunStatus.LOST, end(live).status());
	}

	@Test
	void aFolderThatCannotBeWrittenRefusesTheSubmission() throws IOException {
		final Path blocked = Files.writeString(folder.resolve("runs"), "in the way");
		final Submission submission = ExampleRuns.submission(blocked, "finish", FakeWorker.launcher());
		assertThrows(IOException.class, () -> book.submit(submission, (text, error) -> { }));
		assertEquals(List.of(), book.all());
		assertTrue(trace.isEmpty());
	}

	private static RunStatus next(BlockingQueue<RunStatus> statuses) throws InterruptedException {
		return statuses.poll(10, TimeUnit.SECONDS);
	}

	private RunBook book() {
		final BiConsumer<String, Throwable> faults = (message, cause) -> log.add(message);
		return new RunBook(InstantSource.system(), trace::add, AheadLauncher.spare(faults), folder.resolve("queue.json"), restoring, faults,
				Duration.ofMillis(20), Duration.ofMillis(700));
	}

	private RunBook scanned() {
		try (RunBook fresh = book()) {
			fresh.scan(List.of(folder));
			return fresh;
		}
	}

	private LiveRun submit(String network) throws IOException {
		return submit(network, FakeWorker.launcher());
	}

	private LiveRun submit(String network, WorkerLauncher launcher) throws IOException {
		return book.submit(ExampleRuns.submission(folder, network, started -> remembered(launcher.start(started))),
				(text, error) -> console.append(text));
	}

	private Process remembered(Process process) {
		processes.add(process);
		return process;
	}

	private static Run end(LiveRun live) throws Exception {
		return live.ended().get(30, TimeUnit.SECONDS);
	}

	private static void awaitEpochs(LiveRun live, int epochs) {
		await(() -> live.run().epoch() >= epochs);
	}

	private static void await(BooleanSupplier condition) {
		final long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (!condition.getAsBoolean()) {
			assertTrue(System.nanoTime() < deadline, "waited in vain");
			LockSupport.parkNanos(1_000_000);
		}
	}

	private static void write(Path folder, int number) throws IOException {
		Files.createDirectories(folder);
		final RunDescription description = ExampleRuns.description(number, folder);
		final RunWriter writer = new RunWriter(new RunFiles(folder));
		writer.request(description, ExampleRuns.request(description));
		writer.result(new RunResult(RunStatus.CANCELLED, "", Optional.empty(), ExampleRuns.NOON, Optional.empty(), ""));
	}
}
