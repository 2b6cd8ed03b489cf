// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceWriterTest {
	private static final String SESSION = "9d5c1e9e-0000-4000-8000-000000000001";
	private static final Duration SOON = Duration.ofMillis(5);

	@TempDir
	Path folder;

	private final BlockingQueue<TraceWriter.State> states = new LinkedBlockingQueue<>();

	@Test
	void writesWhatWasRecordedInItsOrder() throws IOException {
		try (TraceWriter writer = open(SESSION)) {
			IntStream.rangeClosed(1, 100).forEach(number -> writer.record(view(number)));
		}
		assertEquals(IntStream.rangeClosed(1, 100).mapToObj(TraceWriterTest::view).toList(), trace().events());
	}

	@Test
	void numbersLinesWithoutGapsWhenManyThreadsRecord() throws IOException, InterruptedException {
		try (TraceWriter writer = open(SESSION)) {
			final List<Thread> threads = IntStream.range(0, 8).mapToObj(
					_number -> Thread.ofPlatform()
							.start(() -> IntStream.range(0, 250).forEach(id -> writer.record(view(id)))))
					.toList();
			for (Thread thread : threads) {
				thread.join();
			}
		}
		assertEquals(LongStream.rangeClosed(1, 2000).boxed().toList(), trace().numbers());
	}

	@Test
	void stampsEventsWhenTheyAreRecordedNotWhenTheyAreWritten() throws IOException, InterruptedException {
		final AtomicLong ticks = new AtomicLong(5_000);
		final BrokenDisk disk = new BrokenDisk(folder, SESSION);
		disk.gate = new CountDownLatch(1);
		disk.arrived = new CountDownLatch(1);
		final InstantSource wall = () -> Instant.EPOCH.plusNanos(ticks.get());
		try (TraceWriter writer = TraceWriter.open(new LineAppender(SESSION, disk), wall, ticks::get, ticks::get,
				states::add, 10, SOON)) {
			ticks.set(5_100);
			writer.record(view(1));
			disk.arrived.await();
			ticks.set(9_000);
			disk.gate.countDown();
		}
		final TraceLine line = trace().lines().getFirst();
		assertEquals(100, line.monotonic());
		assertEquals(Instant.EPOCH.plusNanos(5_000), line.time()); // in whole microseconds
	}

	@Test
	void monotonicTimeGoesOnWhenTheMachinesClockIsSetBack() throws IOException {
		final AtomicLong wall = new AtomicLong(10_000);
		final AtomicLong ticks = new AtomicLong();
		try (TraceWriter writer = TraceWriter.open(folder, SESSION, () -> Instant.ofEpochMilli(wall.get()),
				ticks::incrementAndGet, states::add)) {
			writer.record(view(1));
			wall.set(2_000);
			writer.record(view(2));
		}
		final List<TraceLine> lines = trace().lines();
		assertTrue(lines.getLast().time().isBefore(lines.getFirst().time()));
		assertTrue(lines.getLast().monotonic() > lines.getFirst().monotonic());
	}

	@Test
	void asksTheWritingThreadWhatHappenedInTheOrderOfTheEvents() throws IOException {
		final List<String> asked = new CopyOnWriteArrayList<>();
		try (TraceWriter writer = open(SESSION)) {
			for (int number = 1; number <= 3; number++) {
				final TraceEvent event = view(number);
				writer.record(() -> {
					asked.add(Thread.currentThread().getName() + ' ' + event);
					return event;
				});
			}
			writer.record(view(4));
		}
		assertEquals(IntStream.rangeClosed(1, 3).mapToObj(number -> "Attune trace " + view(number)).toList(), asked);
		assertEquals(IntStream.rangeClosed(1, 4).mapToObj(TraceWriterTest::view).toList(), trace().events());
	}

	@Test
	void countsAnEventOfWhichNobodyKnowsWhatItIs() throws IOException {
		try (TraceWriter writer = open(SESSION)) {
			writer.record(view(1));
			writer.record(() -> {
				throw new IllegalStateException("unknown");
			});
			writer.record(() -> null);
			writer.record(view(2));
		}
		assertEquals(List.of(view(1), view(2)),
				trace().events().stream().filter(event -> !(event instanceof TraceEvent.Dropped)).toList());
		assertEquals(2, trace().events().stream().filter(TraceEvent.Dropped.class::isInstance)
				.mapToLong(event -> ((TraceEvent.Dropped) event).count()).sum());
	}

	@Test
	void nothingIsWrittenAfterTheEnd() throws IOException {
		final TraceWriter writer = open(SESSION);
		writer.record(view(1));
		writer.close();
		writer.record(view(2));
		writer.close();
		assertEquals(List.of(view(1)), trace().events());
		assertEquals(TraceWriter.State.CLOSED, writer.state());
	}

	@Test
	void aSessionWithoutEventsLeavesNoFile() throws IOException {
		open(SESSION).close();
		assertEquals(List.of(), new TraceReader(folder).segments());
	}

	@Test
	void twoSessionsShareAFolder() throws IOException {
		try (TraceWriter one = open("one"); TraceWriter two = open("two")) {
			one.record(view(1));
			two.record(view(2));
			one.record(view(3));
		}
		assertEquals(List.of(view(1), view(3), view(2)), trace().events());
		assertTrue(TraceCheck.verdicts(folder).stream().allMatch(SessionVerdict::whole));
	}

	@Test
	void aSubmissionIsForcedToTheDisk() {
		final BrokenDisk disk = new BrokenDisk(folder, SESSION);
		try (TraceWriter writer = open(disk, 10)) {
			writer.record(new TraceEvent.Submitted("r", "e", "h", Map.of(), List.of(), null));
			awaitForces(disk, 1);
		}
	}

	@Test
	void endsAndAnswersAboutConsentAreForcedToTheDisk() {
		assertTrue(precious(new TraceEvent.RunEnded("r", "FINISHED", "")));
		assertTrue(precious(new TraceEvent.SessionEnded()));
		assertTrue(precious(new TraceEvent.ConsentGiven("1")));
		assertTrue(precious(new TraceEvent.ConsentWithdrawn()));
		assertFalse(precious(view(1)));
	}

	@Test
	void theLastEventsAreForcedAtTheEnd() {
		final BrokenDisk disk = new BrokenDisk(folder, SESSION);
		try (TraceWriter writer = open(disk, 10)) {
			writer.record(view(1));
		}
		assertTrue(disk.forces.get() >= 1);
	}

	@Test
	void whatDoesNotFitIsCountedAndTheCallerNeverWaits() throws IOException, InterruptedException {
		final BrokenDisk disk = new BrokenDisk(folder, SESSION);
		disk.gate = new CountDownLatch(1);
		disk.arrived = new CountDownLatch(1);
		try (TraceWriter writer = open(disk, 10)) {
			writer.record(view(0));
			disk.arrived.await();
			assertTimeoutPreemptively(Duration.ofSeconds(10), () -> IntStream.rangeClosed(1, 50)
					.forEach(id -> writer.record(view(id))));
			disk.gate.countDown();
		}
		assertTrue(trace().events().contains(new TraceEvent.Dropped(40)), () -> "events: " + events());
		assertEquals(12, trace().events().size());
		assertTrue(TraceCheck.verdicts(folder).getFirst().whole());
	}

	@Test
	void aFolderThatCannotBeMadeIsTriedAgainAndNothingIsLost() throws IOException, InterruptedException {
		final Path blocked = folder.resolve("trace");
		Files.writeString(blocked, "in the way");
		try (TraceWriter writer = TraceWriter.open(new LineAppender(SESSION, new SegmentFolder(blocked, SESSION)),
				InstantSource.system(), System::nanoTime, System::nanoTime, states::add, 10, SOON)) {
			writer.record(view(1));
			awaitState(TraceWriter.State.FAILED);
			Files.delete(blocked);
			awaitState(TraceWriter.State.WRITING);
			writer.record(view(2));
		}
		final List<TraceEvent> events = RecordedTrace.in(blocked).events();
		assertInstanceOf(TraceEvent.RecorderFailed.class, events.getFirst());
		assertEquals(List.of(view(1), view(2)), events.subList(1, 3));
	}

	@Test
	void theFailureIsNamedInTheTrace() throws IOException, InterruptedException {
		final BrokenDisk disk = new BrokenDisk(folder, SESSION);
		disk.tornWrites.set(1);
		try (TraceWriter writer = open(disk, 10)) {
			writer.record(view(1));
			awaitState(TraceWriter.State.WRITING);
		}
		final var failed = assertInstanceOf(TraceEvent.RecorderFailed.class, trace().events().getFirst());
		assertTrue(failed.message().contains("No space left on device"), failed.message());
	}

	@Test
	void aTornLineIsFollowedByANewSegmentThatHasTheWholeLine() throws IOException, InterruptedException {
		final BrokenDisk disk = new BrokenDisk(folder, SESSION);
		try (TraceWriter writer = open(disk, 10)) {
			writer.record(new TraceEvent.ConsentGiven("1"));
			awaitForces(disk, 1);
			disk.tornWrites.set(3);
			writer.record(view(2));
			awaitState(TraceWriter.State.WRITING);
		}
		assertEquals(4, new TraceReader(folder).segments().size());
		assertEquals(List.of(1L, 2L, 3L), trace().numbers());
		assertEquals(view(2), trace().events().getLast());
		assertEquals(3, trace().faults().stream().filter(fault -> fault.kind() == TraceFault.Kind.TORN_TAIL).count());
		assertTrue(TraceCheck.verdicts(folder).getFirst().whole());
	}

	@Test
	void aLineWhoseFsyncFailedIsNotWrittenTwice() throws IOException, InterruptedException {
		final BrokenDisk disk = new BrokenDisk(folder, SESSION);
		disk.failingForces.set(1);
		try (TraceWriter writer = open(disk, 10)) {
			writer.record(new TraceEvent.ConsentGiven("1"));
			awaitState(TraceWriter.State.WRITING);
		}
		assertEquals(List.of(1L, 2L), trace().numbers());
		assertEquals(new TraceEvent.ConsentGiven("1"), trace().events().getFirst());
		assertInstanceOf(TraceEvent.RecorderFailed.class, trace().events().getLast());
	}

	@Test
	void closingGivesUpOnADiskThatStaysBroken() throws IOException, InterruptedException {
		final Path blocked = folder.resolve("trace");
		Files.writeString(blocked, "in the way");
		final TraceWriter writer = TraceWriter.open(blocked, SESSION, InstantSource.system(), System::nanoTime,
				states::add);
		writer.record(view(1));
		awaitState(TraceWriter.State.FAILED);
		assertTimeoutPreemptively(Duration.ofSeconds(4), writer::close);
		assertEquals(TraceWriter.State.FAILED, writer.state());
		assertEquals("in the way", Files.readString(blocked));
	}

	@Test
	void aSegmentThatHasGrownIsFollowedByAnother() throws IOException {
		final String large = "x".repeat(900_000);
		try (TraceWriter writer = open(SESSION)) {
			IntStream.range(0, 20).forEach(_number -> writer.record(new TraceEvent.RecorderFailed(large)));
		}
		assertEquals(2, new TraceReader(folder).segments().size());
		assertEquals(20, trace().lines().size());
		assertTrue(TraceCheck.verdicts(folder).getFirst().whole());
	}

	@Test
	void segmentsThatAreThereAreNeverOverwritten() throws IOException, InterruptedException {
		Files.writeString(folder.resolve(SESSION + "-0001.jsonl"), "someone's data\n");
		try (TraceWriter writer = open(new BrokenDisk(folder, SESSION), 10)) {
			writer.record(view(1));
			awaitState(TraceWriter.State.FAILED);
		}
		assertEquals("someone's data\n", Files.readString(folder.resolve(SESSION + "-0001.jsonl")));
	}

	private TraceWriter open(String session) {
		return TraceWriter.open(folder, session, InstantSource.system(), System::nanoTime, states::add);
	}

	private TraceWriter open(BrokenDisk disk, int capacity) {
		return TraceWriter.open(new LineAppender(SESSION, disk), InstantSource.system(), System::nanoTime,
				System::nanoTime, states::add, capacity, SOON);
	}

	private RecordedTrace trace() throws IOException {
		return RecordedTrace.in(folder);
	}

	private List<TraceEvent> events() {
		try {
			return trace().events();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private void awaitState(TraceWriter.State wanted) throws InterruptedException {
		TraceWriter.State state;
		do {
			state = states.poll(10, TimeUnit.SECONDS);
			assertTrue(state != null, "waited in vain for " + wanted);
		} while (state != wanted);
	}

	private static void awaitForces(BrokenDisk disk, int wanted) {
		assertTimeoutPreemptively(Duration.ofSeconds(3), () -> {
			while (disk.forces.get() < wanted) {
				Thread.onSpinWait();
			}
		});
	}

	private static boolean precious(TraceEvent event) {
		return new Stamped(Instant.EPOCH, 0, event).precious();
	}

	private static TraceEvent view(int id) {
		return new TraceEvent.ViewOpened("view" + id);
	}
}
