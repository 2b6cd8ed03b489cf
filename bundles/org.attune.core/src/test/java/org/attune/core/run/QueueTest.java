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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.attune.core.worker.AheadLauncher;
import org.attune.core.worker.FakeWorker;
import org.attune.trace.TraceEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs that wait: their order, pause, and what becomes of them when the workbench ends. */
@Timeout(60)
class QueueTest {
	@TempDir
	Path folder;

	private final Queue<String> log = new ConcurrentLinkedQueue<>();
	private final Queue<TraceEvent> trace = new ConcurrentLinkedQueue<>();
	private final FakeRestoring restoring = new FakeRestoring(FakeWorker.launcher());
	private final List<RunBook> books = new ArrayList<>();

	@AfterEach
	void close() {
		books.forEach(RunBook::close);
		assertEquals(List.of(), List.copyOf(log));
	}

	@Test
	void runsWaitInTheOrderOfTheirSubmission() throws Exception {
		final RunBook book = paused();
		final List<Run> runs = submit(book, 3);
		assertEquals(runs, book.queue().all());
	}

	@Test
	void aMovedRunIsTrainedEarlier() throws Exception {
		final RunBook book = paused();
		final List<Run> runs = submit(book, 3);
		book.queue().move(runs.get(2), -1);
		assertEquals(List.of(runs.get(0), runs.get(2), runs.get(1)), book.queue().all());
		book.queue().proceed();
		await(() -> runs.stream().allMatch(run -> run.status() == RunStatus.FINISHED));
		assertEquals(Stream.of(0, 2, 1).map(runs::get).map(Run::id).toList(), started());
	}

	@Test
	void aRunIsMovedNoFurtherThanToTheEnds() throws Exception {
		final RunBook book = paused();
		final List<Run> runs = submit(book, 3);
		book.queue().move(runs.get(0), 99);
		assertEquals(List.of(runs.get(1), runs.get(2), runs.get(0)), book.queue().all());
		book.queue().move(runs.get(2), -99);
		assertEquals(List.of(runs.get(2), runs.get(1), runs.get(0)), book.queue().all());
	}

	@Test
	void aRunIsMovedAmongThoseOfItsPlaceOnly() throws Exception {
		final RunBook book = paused();
		final Run first = submit(book, "finish", "a");
		final Run other = submit(book, "finish", "b");
		final Run last = submit(book, "finish", "a");
		book.queue().move(last, -1);
		assertEquals(List.of(last, other, first), book.queue().all());
	}

	@Test
	void aPausedQueueStartsNothingAndThenGoesOn() throws Exception {
		final RunBook book = paused();
		final Run run = submit(book, "finish", "");
		final Run running = run;
		assertEquals(RunStatus.QUEUED, running.status());
		assertTrue(started().isEmpty());
		book.queue().proceed();
		await(() -> running.status() == RunStatus.FINISHED);
	}

	@Test
	void whatTrainsGoesOnWhileTheQueueIsPaused() throws Exception {
		final RunBook book = book();
		final Run first = submit(book, "endless", "");
		await(() -> first.epoch() == 3);
		final Run second = submit(book, "finish", "");
		book.queue().pause();
		book.stop(first);
		await(() -> first.status() == RunStatus.STOPPED);
		assertEquals(List.of(second), book.queue().all());
	}

	@Test
	void aCancelledRunLeavesThePausedQueue() throws Exception {
		final RunBook book = paused();
		final Run run = submit(book, "finish", "");
		book.cancel(run);
		await(() -> book.queue().all().isEmpty());
		assertEquals(RunStatus.CANCELLED, run.status());
	}

	@Test
	void listenersHearOfTheQueueAlone() throws Exception {
		final RunBook book = book();
		final CountDownLatch heard = new CountDownLatch(1);
		book.addListener(new RunsListener() {
			@Override
			public void queueChanged() {
				heard.countDown();
			}
		});
		book.queue().pause();
		assertTrue(heard.await(10, TimeUnit.SECONDS));
	}

	@Test
	void orderAndPauseSurviveARestart() throws Exception {
		final RunBook book = paused();
		final List<Run> runs = submit(book, 3);
		book.queue().move(runs.get(2), -2);
		book.close();
		final RunBook next = book();
		next.scan(List.of(folder));
		assertTrue(next.queue().paused());
		assertEquals(Stream.of(2, 0, 1).map(runs::get).map(Run::id).toList(), ids(next));
		assertEquals(ids(next), restoring.restored().stream().map(live -> live.run().id()).toList());
	}

	@Test
	void aRestoredRunIsTrainedAsItWasSubmitted() throws Exception {
		final Run run = submit(paused(), "finish", "somewhere");
		books.getFirst().close();
		final RunBook next = book();
		next.scan(List.of(folder));
		next.queue().proceed();
		final Run restored = next.find(run.id()).orElseThrow();
		await(() -> restored.status() == RunStatus.FINISHED);
		assertEquals(run.description(), restored.description());
		assertEquals(1, trace.stream().filter(TraceEvent.Submitted.class::isInstance).count());
		assertFalse(Files.exists(run.folder().resolve("claim.lock")));
	}

	@Test
	void whatWaitedSurvivesAKillOfTheWorkbench() throws Exception {
		final Process ide = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), KilledIde.class.getName(), folder.toString(), "3")
				.redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		await(() -> requests() == 4 && begun() == 1);
		final RunBook book = book();
		book.scan(List.of(folder));
		assertEquals(List.of(), book.queue().all(), "the other workbench lives");
		ide.descendants().forEach(ProcessHandle::destroyForcibly);
		ide.destroyForcibly().waitFor();
		book.scan(List.of(folder));
		await(() -> book.all().stream().allMatch(run -> run.status().ended()));
		assertEquals(List.of(RunStatus.LOST, RunStatus.FINISHED, RunStatus.FINISHED, RunStatus.FINISHED),
				book.all().stream().map(Run::status).toList());
	}

	@Test
	void twoWorkbenchesNeverTakeTheSameRun() throws Exception {
		final RunBook book = paused();
		final List<Run> runs = submit(book, 3);
		final RunBook other = book(folder.resolve("other.json"));
		other.scan(List.of(folder));
		assertEquals(List.of(), other.queue().all());
		assertEquals(3, other.all().size());
		assertTrue(other.all().getFirst().message().contains("another workbench"), other.all().getFirst().message());
		book.queue().proceed();
		await(() -> runs.stream().allMatch(run -> run.status() == RunStatus.FINISHED));
		other.scan(List.of(folder));
		assertEquals(List.of(RunStatus.FINISHED, RunStatus.FINISHED, RunStatus.FINISHED),
				other.all().stream().map(Run::status).toList());
		assertEquals(3, started().size());
	}

	@Test
	void theOtherWorkbenchTakesOverWhatAClosedOneLeft() throws Exception {
		final RunBook book = paused();
		submit(book, 2);
		final RunBook other = book(folder.resolve("other.json"));
		other.scan(List.of(folder));
		book.close();
		other.scan(List.of(folder));
		await(() -> other.all().stream().allMatch(run -> run.status() == RunStatus.FINISHED));
	}

	@Test
	void runsOfARemovedProjectVanishQuietly() throws Exception {
		final RunBook book = paused();
		final Run gone = submit(book, "finish", "");
		final Run kept = submit(book, "finish", "");
		try (var files = Files.list(gone.folder())) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		Files.delete(gone.folder());
		book.release(gone);
		book.scan(List.of(folder));
		assertEquals(List.of(kept), book.queue().all());
		assertEquals(Optional.empty(), book.find(gone.id()));
	}

	@Test
	void anUnreadableOrderIsKeptAsideAndReported() throws Exception {
		Files.writeString(folder.resolve("queue.json"), "{\"paused\": 7");
		final RunBook book = book();
		assertFalse(book.queue().paused());
		assertTrue(log.remove().contains("queue.json"));
		try (var files = Files.list(folder)) {
			final Path aside = files.filter(file -> file.getFileName().toString().startsWith("queue-unreadable")).findFirst()
					.orElseThrow();
			assertEquals("{\"paused\": 7", Files.readString(aside));
		}
	}

	@Test
	void anOrderThatLacksAMemberIsKeptAside() throws Exception {
		Files.writeString(folder.resolve("queue.json"), "{\"order\": [\"a\"]}");
		assertFalse(book().queue().paused());
		assertTrue(log.remove().contains("could not be read"));
	}

	@Test
	void theGroupAndTheReasonComeBackFromTheFolder() throws Exception {
		final RunBook book = paused();
		final Submission plain = ExampleRuns.submission(folder, "finish", FakeWorker.launcher());
		final Provenance provenance = Provenance.NONE.in("g1").because("more is better").from("r0").by(Provenance.Asker.SYSTEM)
				.goingOnFrom(Path.of("/a/epoch-00001.zip"));
		final Run run = book.submit(new Submission(folder, plain.experiment(), plain.task(), plain.values(), plain.explicit(),
				plain.configurationHash(), provenance, new Placement("ssh a", "cpu", 2, 3000, "a"), plain.launcher()),
				(text, error) -> { }).run();
		book.close();
		final RunBook next = book();
		next.scan(List.of(folder));
		assertEquals(provenance, next.find(run.id()).orElseThrow().provenance());
		assertEquals(3000, next.find(run.id()).orElseThrow().placement().memory());
		final var submitted = trace.stream().filter(TraceEvent.Submitted.class::isInstance)
				.map(TraceEvent.Submitted.class::cast).findFirst().orElseThrow();
		assertEquals(List.of("g1", "more is better", "r0", "SYSTEM"),
				List.of(submitted.group(), submitted.why(), submitted.parentRun(), submitted.asker()));
	}

	private RunBook paused() {
		final RunBook book = book();
		book.queue().pause();
		return book;
	}

	private RunBook book() {
		return book(folder.resolve("queue.json"));
	}

	private RunBook book(Path kept) {
		final RunBook book = new RunBook(InstantSource.system(), trace::add,
				AheadLauncher.spare((message, cause) -> log.add(message)), kept, restoring, (message, cause) -> log.add(message),
				Duration.ofMillis(20), Duration.ofMillis(700));
		books.add(book);
		return book;
	}

	private List<Run> submit(RunBook book, int count) throws IOException {
		final List<Run> runs = new ArrayList<>();
		for (int number = 0; number < count; number++) {
			runs.add(submit(book, "finish", ""));
		}
		return runs;
	}

	private Run submit(RunBook book, String network, String place) throws IOException {
		return book.submit(ExampleRuns.submission(folder, network, place, FakeWorker.launcher()), (text, error) -> { }).run();
	}

	private static List<String> ids(RunBook book) {
		return book.queue().all().stream().map(Run::id).toList();
	}

	private List<String> started() {
		return trace.stream().filter(TraceEvent.RunStarted.class::isInstance).map(TraceEvent.RunStarted.class::cast)
				.map(TraceEvent.RunStarted::run).toList();
	}

	private long requests() {
		return count("request.json");
	}

	private long begun() {
		return count("worker.json");
	}

	private long count(String file) {
		try (var runs = Files.list(folder)) {
			return runs.filter(run -> Files.exists(run.resolve(file))).count();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static void await(BooleanSupplier condition) {
		final long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (!condition.getAsBoolean()) {
			assertTrue(System.nanoTime() < deadline, "waited in vain");
			LockSupport.parkNanos(1_000_000);
		}
	}
}
