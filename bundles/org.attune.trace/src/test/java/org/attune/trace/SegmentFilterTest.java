// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.trace.TraceEvent.Edited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentFilterTest {
	@TempDir
	Path home;

	private final Map<String, String> hashes = new HashMap<>();

	@Test
	void copiesAreATraceThatTheCheckerTakesForWhole() throws IOException {
		record("b", edit("0.1"), edit("0.2"));
		record("a", edit("0.3"));
		copyAll(Set.of(Privacy.STRUCTURE, Privacy.VALUE));
		final List<SessionVerdict> verdicts = TraceCheck.verdicts(copies());
		assertEquals(2, verdicts.size());
		verdicts.forEach(verdict -> {
			assertTrue(verdict.whole(), verdict::toString);
			assertEquals(SessionVerdict.End.ENDED, verdict.end(), verdict::toString);
		});
		assertEquals(RecordedTrace.in(trace()).numbers(), RecordedTrace.in(copies()).numbers());
		assertEquals(2, files(copies(), ".jsonl").size());
	}

	@Test
	void theCheckerSeesThatLinesOfACopyAreMissing() throws IOException {
		record("b", edit("0.1"));
		record("a", edit("0.3"));
		copyAll(Set.of(Privacy.STRUCTURE, Privacy.VALUE));
		final Path first = copies().resolve("b-0001.jsonl");
		final List<String> lines = Files.readAllLines(first);
		Files.write(first, lines.subList(0, lines.size() - 1));
		assertFalse(TraceCheck.verdicts(copies()).stream().allMatch(SessionVerdict::whole));
		copyAll(Set.of(Privacy.STRUCTURE));
		assertTrue(TraceCheck.verdicts(copies()).stream().allMatch(SessionVerdict::whole));
	}

	@Test
	void whatMayNotLeaveIsLeftOutAndTheLineSaysWhatMayDo() throws IOException {
		record("a", edit("0.3"));
		copyAll(Set.of(Privacy.STRUCTURE));
		final String text = Files.readString(copies().resolve("a-0001.jsonl"));
		assertFalse(text.contains("secret") || text.contains("0.3"), text);
		assertTrue(text.contains("\"privacy\":\"structure\",\"participant\":\"p-1\",\"segment\":\"a-0001\""), text);
		assertEquals(Optional.empty(), RecordedTrace.in(copies()).lines().get(1).event(), "an edit needs its experiment");
	}

	@Test
	void hashesOfWhatWasNotFilteredStayBehind() throws IOException {
		record("a", edit("0.3"), edit("0.4"));
		final String original = SegmentHash.of(trace().resolve("a-0001.jsonl.gz"));
		record("b");
		TraceErasure.erase(trace(), line -> line.sequence() == 2);
		copyAll(Set.of(Privacy.values()));
		assertFalse(text().contains(original), text());
		assertTrue(text().contains("\"segmentHash\":\"\""), text());
	}

	@Test
	void aCopyMadeAfterADeletionKeepsItsPlaceInTheChain() throws IOException {
		record("a", edit("0.3"), edit("0.4"));
		record("b");
		copyAll(Set.of(Privacy.STRUCTURE, Privacy.VALUE));
		final String first = hashes.get("a-0001");
		TraceErasure.erase(trace(), line -> line.sequence() == 2);
		final ClosedSegment changed = ClosedSegment.in(trace()).getFirst();
		assertEquals("a-0001", changed.name());
		copy(changed, Set.of(Privacy.STRUCTURE, Privacy.VALUE));
		assertTrue(text().contains("\"segmentHash\":\"" + first), text());
		TraceCheck.verdicts(copies()).forEach(verdict -> assertTrue(verdict.whole(), verdict::toString));
	}

	@Test
	void onlySegmentsThatNobodyWritesAreClosed() throws IOException {
		record("b");
		try (TraceWriter writer = open("a")) {
			writer.record(new TraceEvent.SessionStarted("0.1", "4.40", "25", "Linux"));
			writer.record(new TraceEvent.ConsentGiven("1", null));
			final long deadline = System.nanoTime() + 10_000_000_000L;
			while (writer.forced() < 2 && System.nanoTime() < deadline) {
				Thread.onSpinWait();
			}
			assertEquals(List.of("b-0001"), names());
		}
		assertEquals(List.of("b-0001", "a-0001"), names(), "each behind the one that it follows");
	}

	private List<String> names() throws IOException {
		return ClosedSegment.in(trace()).stream().map(ClosedSegment::name).toList();
	}

	private static TraceEvent edit(String value) {
		return new Edited("/secret/file.tuning", "learningRate", null, value, Cause.TYPED, true, "c0ffee");
	}

	private TraceWriter open(String session) {
		return TraceWriter.open(trace(), session, InstantSource.system(), System::nanoTime, state -> { });
	}

	private void record(String session, TraceEvent... events) {
		try (TraceWriter writer = open(session)) {
			writer.record(new TraceEvent.SessionStarted("0.1", "4.40", "25", "Linux"));
			List.of(events).forEach(writer::record);
			writer.record(new TraceEvent.SessionEnded());
		}
	}

	private void copyAll(Set<Privacy> leaving) throws IOException {
		hashes.clear();
		for (ClosedSegment segment : ClosedSegment.in(trace())) {
			copy(segment, leaving);
		}
	}

	private void copy(ClosedSegment segment, Set<Privacy> leaving) throws IOException {
		final PrivacyFilter filter = new PrivacyFilter(leaving, Optional.empty());
		RecordedTrace.in(trace()).lines().forEach(filter::learn);
		Files.createDirectories(copies());
		try (OutputStream out = Files.newOutputStream(copies().resolve(segment.name() + ".jsonl"))) {
			final String hash = new SegmentFilter(filter, leaving, "p-1", name -> Optional.ofNullable(hashes.get(name)))
					.copy(segment, out);
			hashes.putIfAbsent(segment.name(), hash);
		}
	}

	private String text() throws IOException {
		final StringBuilder text = new StringBuilder();
		for (Path file : files(copies(), ".jsonl")) {
			text.append(Files.readString(file));
		}
		return text.toString();
	}

	private static List<Path> files(Path folder, String end) throws IOException {
		try (var files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
		}
	}

	private Path trace() {
		return home.resolve("trace");
	}

	private Path copies() {
		return home.resolve("copies");
	}
}
