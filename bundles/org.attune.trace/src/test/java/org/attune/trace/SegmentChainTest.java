// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Segments follow one another, within a session and from one session to the next. */
class SegmentChainTest {
	private static final String LARGE = "x".repeat(900_000);

	@TempDir
	Path folder;

	@Test
	void closedSegmentsAreCompressedAndNothingElseIsLeft() throws IOException {
		session("a", 15);
		assertEquals(List.of("a-0001.jsonl.gz", "a-0002.jsonl.gz"), files());
		assertTrue(wholeOf("a"), verdict("a")::toString);
		assertEquals(16, RecordedTrace.in(folder).lines().size());
	}

	@Test
	void eachSegmentNamesTheOneBefore() throws IOException {
		session("a", 15);
		session("b", 1);
		final List<TraceLine> lines = RecordedTrace.in(folder).lines();
		final List<SegmentLink> links = lines.stream().flatMap(line -> line.previous().stream()).toList();
		assertEquals(List.of("a-0001", "a-0002"), links.stream().map(SegmentLink::segment).toList());
		assertEquals(SegmentHash.of(folder.resolve("a-0002.jsonl.gz")), links.getLast().hash());
	}

	@Test
	void aMissingSegmentInTheMiddleIsNamed() throws IOException {
		session("a", 30);
		Files.delete(folder.resolve("a-0002.jsonl.gz"));
		assertNamed("a", "segment a-0002 is missing");
		assertNamed("a", "segment a-0002, which a-0003 follows, is missing");
	}

	@Test
	void aMissingLastSegmentIsNamed() throws IOException {
		session("a", 15);
		Files.delete(folder.resolve("a-0002.jsonl.gz"));
		assertNamed("a", "its last lines are missing");
	}

	@Test
	void aMissingSessionIsNamedByTheNextOne() throws IOException {
		session("a", 1);
		session("b", 1);
		Files.delete(folder.resolve("a-0001.jsonl.gz"));
		assertNamed("b", "segment a-0001, which b-0001 follows, is missing");
	}

	@Test
	void segmentsThatWereExchangedAreNamed() throws IOException {
		session("a", 30);
		final Path second = folder.resolve("a-0002.jsonl.gz");
		final Path third = folder.resolve("a-0003.jsonl.gz");
		final Path aside = Files.move(second, folder.resolve("aside"));
		Files.move(third, second);
		Files.move(aside, third);
		assertNamed("a", "segment a-0003 is not the one that a-0004 follows: changed or exchanged");
	}

	@Test
	void aSegmentOfAnotherTraceIsNamed() throws IOException {
		session("a", 1);
		session("b", 1);
		Files.writeString(folder.resolve("a-0001.jsonl"), Files.readString(unpacked("a-0001")).replace("v0", "v9"));
		Files.delete(folder.resolve("a-0001.jsonl.gz"));
		assertNamed("b", "segment a-0001 is not the one that b-0001 follows: changed or exchanged");
	}

	@Test
	void aCompressedSegmentThatIsCutOffIsNamedAndReadAsFarAsItGoes() throws IOException {
		session("a", 15);
		final Path first = folder.resolve("a-0001.jsonl.gz");
		final byte[] bytes = Files.readAllBytes(first);
		Files.write(first, Arrays.copyOf(bytes, bytes.length - 9));
		assertNamed("a", "a-0001.jsonl.gz: the compressed file is cut off or damaged");
		assertTrue(RecordedTrace.in(folder).lines().size() >= 10);
		assertEquals(bytes.length - 9, Files.size(first));
	}

	@Test
	void aRunningSessionIsToldFromAKilledOne() throws IOException {
		try (TraceWriter writer = open("a")) {
			writer.record(new TraceEvent.ConsentGiven("1"));
			awaitForced(writer, 1);
			assertEquals(SessionVerdict.End.RUNNING, verdict("a").end());
			assertTrue(wholeOf("a"));
		}
		assertEquals(SessionVerdict.End.KILLED, verdict("a").end());
	}

	@Test
	void aLastSegmentThatIsMissingFromAKilledSessionIsNamed() throws IOException {
		try (TraceWriter writer = open("a")) {
			writer.record(new TraceEvent.ConsentGiven("1"));
			for (int number = 0; number < 12; number++) {
				writer.record(new TraceEvent.RecorderFailed(LARGE));
			}
		}
		Files.delete(folder.resolve("a-0002.jsonl.gz"));
		assertNamed("a", "segment a-0002 is missing");
	}

	@Test
	void aKilledSessionIsNamedInTheNextOneOnceAndItsLockGoes() throws IOException {
		try (TraceWriter writer = open("a")) {
			writer.record(new TraceEvent.ViewOpened("v"));
		}
		session("b", 1);
		session("c", 1);
		final List<RecorderEvent.SessionRecovered> recovered = RecordedTrace.in(folder).events().stream()
				.filter(RecorderEvent.SessionRecovered.class::isInstance).map(RecorderEvent.SessionRecovered.class::cast)
				.toList();
		assertEquals(1, recovered.size());
		assertEquals("a", recovered.getFirst().killedSession());
		assertEquals(1, recovered.getFirst().lastSequence());
		assertEquals(List.of("a-0001.jsonl.gz", "b-0001.jsonl.gz", "c-0001.jsonl.gz"), files());
		assertEquals(SessionVerdict.End.KILLED, verdict("a").end());
		assertTrue(Stream.of("a", "b", "c").allMatch(this::wholeOf));
	}

	@Test
	void linesThatAreCutFromAKilledSessionLaterAreNamed() throws IOException {
		try (TraceWriter writer = open("a")) {
			writer.record(new TraceEvent.ViewOpened("v"));
			writer.record(new TraceEvent.ViewOpened("w"));
		}
		session("b", 1);
		final List<String> lines = Files.readAllLines(unpacked("a-0001"));
		Files.writeString(folder.resolve("a-0001.jsonl"), lines.getFirst() + '\n');
		assertNamed("a", "line 2 was its last when it was found killed, now 1 is");
	}

	@Test
	void twoSessionsAtOnceNeverTouchOneAnother() throws IOException {
		try (TraceWriter one = open("a"); TraceWriter two = open("b")) {
			one.record(new TraceEvent.ConsentGiven("1"));
			awaitForced(one, 1);
			two.record(new TraceEvent.ConsentGiven("1"));
			awaitForced(two, 1);
			assertTrue(Files.exists(folder.resolve("a-0001.jsonl")));
			one.record(new TraceEvent.SessionEnded());
			two.record(new TraceEvent.SessionEnded());
		}
		assertEquals(List.of("a-0001.jsonl.gz", "b-0001.jsonl.gz"), files());
		assertTrue(wholeOf("a") && wholeOf("b"));
		assertFalse(RecordedTrace.in(folder).events().stream().anyMatch(RecorderEvent.SessionRecovered.class::isInstance));
	}

	@Test
	void aFolderThatWasTakenAwayIsMadeAnewAndTheGapIsTold() throws IOException {
		final Path trace = folder.resolve("trace");
		try (TraceWriter writer = TraceWriter.open(trace, "a", InstantSource.system(), System::nanoTime, state -> { })) {
			writer.record(new TraceEvent.ConsentGiven("1"));
			awaitForced(writer, 1);
			Files.move(trace, folder.resolve("elsewhere"), StandardCopyOption.ATOMIC_MOVE);
			writer.record(new TraceEvent.RunEnded("r", "FINISHED", ""));
			awaitForced(writer, 3);
			writer.record(new TraceEvent.SessionEnded());
		}
		final List<TraceLine> lines = RecordedTrace.in(trace).lines();
		assertEquals(new RecorderEvent.RecorderGap(1, 1, 2), lines.getFirst().event().orElseThrow());
		assertEquals(3, lines.getFirst().sequence());
		assertEquals(new TraceEvent.SessionEnded(), lines.getLast().event().orElseThrow());
		final SessionVerdict verdict = TraceCheck.verdicts(trace).getFirst();
		assertTrue(verdict.problems().contains(
				"lines 1 to 2 are lost: their segment was taken away while it was written"), verdict::toString);
	}

	@Test
	void whatACompressionThatWasKilledLeftIsNoSegment() throws IOException {
		session("a", 1);
		Files.writeString(folder.resolve("a-0001.b" + SegmentCompression.PART), "half");
		Files.copy(unpacked("a-0001"), folder.resolve("a-0001.jsonl"));
		assertEquals(1, new TraceReader(folder).segments().size());
		assertTrue(wholeOf("a"), verdict("a")::toString);
		session("b", 1);
		assertFalse(files().contains("a-0001.jsonl"));
		assertTrue(wholeOf("a") && wholeOf("b"));
	}

	/** The plain text of a compressed segment, outside the folder's segments. */
	private Path unpacked(String name) throws IOException {
		try (var in = SegmentReader.open(folder.resolve(name + SegmentName.COMPRESSED))) {
			return Files.write(folder.resolve(name + ".unpacked"), in.readAllBytes());
		}
	}

	private void session(String id, int events) {
		try (TraceWriter writer = open(id)) {
			for (int number = 0; number < events; number++) {
				writer.record(events == 1 ? new TraceEvent.ViewOpened("v" + number) : new TraceEvent.RecorderFailed(LARGE));
			}
			writer.record(new TraceEvent.SessionEnded());
		}
	}

	private TraceWriter open(String id) {
		return TraceWriter.open(folder, id, InstantSource.system(), System::nanoTime, state -> { });
	}

	private static void awaitForced(TraceWriter writer, long line) {
		final long patience = System.nanoTime() + 20_000_000_000L;
		while (writer.forced() < line) {
			assertTrue(System.nanoTime() < patience, () -> "line " + line + " did not come to the disk");
			Thread.onSpinWait();
		}
	}

	private SessionVerdict verdict(String id) throws IOException {
		return TraceCheck.verdicts(folder).stream().filter(verdict -> verdict.session().equals(id)).findFirst().orElseThrow();
	}

	private boolean wholeOf(String id) {
		try {
			return verdict(id).whole();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private void assertNamed(String id, String problem) throws IOException {
		final SessionVerdict verdict = verdict(id);
		assertTrue(verdict.problems().stream().anyMatch(text -> text.contains(problem)), verdict::toString);
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".unpacked")
					&& !name.endsWith(SegmentCompression.PART)).sorted().toList();
		}
	}
}
