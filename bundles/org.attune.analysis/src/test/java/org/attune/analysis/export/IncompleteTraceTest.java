// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.attune.analysis.LongSession;
import org.attune.analysis.RefusedException;
import org.attune.analysis.Story;
import org.attune.analysis.WrittenTrace;
import org.attune.analysis.conformance.Conformance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is whole of a broken trace is exported, and what is missing is said. */
class IncompleteTraceTest {
	@TempDir
	Path folder;

	@Test
	void anEmptyFolderIsRefused() throws Exception {
		Files.createDirectory(trace());
		assertTrue(refusal(Format.CSV).contains("holds no trace"), refusal(Format.CSV));
		assertFalse(Files.exists(out()));
	}

	@Test
	void aFolderThatIsNotThereIsRefused() {
		assertTrue(refusal(Format.XES).contains("is no folder"), refusal(Format.XES));
	}

	@ParameterizedTest
	@EnumSource(Format.class)
	void aTornTailIsLeftOutAndTold(Format format) throws Exception {
		story();
		final Path segment = segments().getFirst();
		Files.writeString(segment, text(segment).substring(0, text(segment).length() - 40));

		final ExportReport report = Exported.usual(format, trace(), null, out());
		assertEquals(Story.session().size() - 1, report.events());
		assertTrue(completeness().contains("s,gap_torn_tail,1," + (Story.session().size() - 1)), completeness());
		assertRules(format);
	}

	@ParameterizedTest
	@EnumSource(Format.class)
	void linesThatCannotBeReadAreGaps(Format format) throws Exception {
		story();
		final List<String> lines = new ArrayList<>(Files.readAllLines(segments().getFirst()));
		lines.set(4, lines.get(4).replace("learningRate", "learningrate")); // not what was written
		lines.set(9, "no line of a trace");
		Files.write(segments().getFirst(), lines);

		final ExportReport report = Exported.usual(format, trace(), null, out());
		assertFalse(report.whole());
		assertEquals(Story.session().size() - 2, report.events());
		assertTrue(completeness().contains("s,gap_unreadable,1,4\n"), completeness());
		assertTrue(completeness().contains("s,gap_unreadable,1,9\n"), completeness());
		assertRules(format);
	}

	@ParameterizedTest
	@EnumSource(names = { "PROGSNAP2", "XES", "OCEL" })
	void linesOfAnotherSessionAreNotTakenIn(Format format) throws Exception {
		story();
		final String own = text(segments().getFirst());
		WrittenTrace.writePlain(folder.resolve("other"), "stranger", Story.session());
		try (Stream<Path> other = Files.list(folder.resolve("other"))) {
			Files.writeString(segments().getFirst(), own + text(other.filter(file -> file.toString().endsWith(".jsonl")).findFirst().orElseThrow()));
		}

		final ExportReport report = Exported.usual(format, trace(), null, out());
		assertFalse(report.whole());
		assertEquals(Story.session().size(), report.events());
		for (Path file : Exported.files(out())) {
			assertFalse(Files.readString(file).contains("stranger"), file::toString);
		}
		assertRules(format);
	}

	@ParameterizedTest
	@EnumSource(Format.class)
	void aMissingSegmentIsAGap(Format format) throws Exception {
		final LongSession session = LongSession.write(trace(), "s");
		Files.delete(session.segments().get(1));

		final ExportReport report = Exported.usual(format, trace(), null, out());
		assertFalse(report.whole());
		assertEquals(1, report.gaps());
		assertTrue(report.events() > 0 && report.events() < session.lines(), () -> report.events() + " of " + session.lines());
		assertTrue(completeness().contains("gap_missing"), completeness());
		assertRules(format);
	}

	@Test
	void aSegmentThatIsNotToBeDecompressedIsAGap() throws Exception {
		final LongSession session = LongSession.write(trace(), "s");
		final Path damaged = session.segments().get(1);
		final byte[] half = Arrays.copyOf(Files.readAllBytes(damaged), (int) Files.size(damaged) / 2);
		Files.delete(damaged);
		Files.write(trace().resolve("s-0002.jsonl.gz"), half);

		assertFalse(Exported.usual(Format.CSV, trace(), null, out()).whole());
		assertTrue(completeness().contains("gap_unreadable") && completeness().contains("not_whole"), completeness());
	}

	@Test
	void theOrderOfAWholeTraceIsCertain() throws Exception {
		story();
		assertEquals("true", ordered());
	}

	@Test
	void theOrderOfATraceWithAGapIsNot() throws Exception {
		story();
		final List<String> lines = Files.readAllLines(segments().getFirst());
		lines.remove(7);
		Files.write(segments().getFirst(), lines);

		assertEquals("false", ordered());
		assertTrue(Files.readString(out().resolve("LinkTables/LoggingErrors.csv")).contains("gap-1,s,7,MISSING\n"));
		assertEquals(List.of("s-9"), Exported.rows(out().resolve("MainTable.csv")).stream()
				.filter(row -> "gap-1".equals(row.get("LoggingErrorID"))).map(row -> row.get("EventID")).toList());
	}

	@Test
	void theOrderOfSessionsThatOverlapIsNot() throws Exception {
		try (WrittenTrace first = new WrittenTrace(trace(), "a"); WrittenTrace second = new WrittenTrace(trace(), "b")) {
			first.record(Story.session().getFirst());
			second.record(Story.session().getFirst());
			second.record(Story.session().getLast());
			first.record(Story.session().getLast());
		}
		assertEquals("false", ordered());
	}

	@Test
	void nothingIsOverwritten() throws Exception {
		story();
		Files.createDirectories(out());
		Files.writeString(out().resolve("mine.txt"), "mine");

		assertTrue(refusal(Format.CSV).contains("is not empty"), refusal(Format.CSV));
		assertEquals(List.of(out().resolve("mine.txt")), Exported.files(out()));
		assertThrows(RefusedException.class, () -> Exported.usual(Format.CSV, trace(), null, out().resolve("mine.txt")));
		assertEquals("mine", Files.readString(out().resolve("mine.txt")));
	}

	@ParameterizedTest
	@EnumSource(Format.class)
	void anExportThatIsGivenUpLeavesNothing(Format format) throws Exception {
		story();
		for (int calls : new int[] { 10, Story.session().size() + 10 }) { // while it looks, and while it writes
			givenUp(format, calls);
			assertEquals(List.of(), Exported.files(out()));
		}
	}

	private void givenUp(Format format, int calls) {
		assertThrows(CancellationException.class, () -> TraceExport.run(new ExportRequest(format, trace(), Optional.empty(), out(),
				Exported.ALL, Optional.empty()), verdict -> { }, new AfterCalls(calls)::over));
	}

	@Test
	void aShortKeyIsRefused() throws Exception {
		story();
		final String message = assertThrows(RefusedException.class,
				() -> Exported.run(Format.CSV, trace(), null, out(), Exported.ALL, new byte[15])).getMessage();
		assertTrue(message.contains("15 bytes") && message.contains("head -c 32"), message);
	}

	@Test
	void theTraceIsLeftAsItIs() throws Exception {
		story();
		final List<Path> before = Exported.files(trace());
		final String content = text(segments().getFirst());
		for (Format format : Format.values()) {
			Exported.usual(format, trace(), null, folder.resolve(format.key()));
		}
		assertEquals(before, Exported.files(trace()));
		assertEquals(content, text(segments().getFirst()));
	}

	/** Gives up in the middle. */
	private static final class AfterCalls {
		private int left;

		AfterCalls(int left) {
			this.left = left;
		}

		boolean over() {
			return left-- == 0;
		}
	}

	private void story() throws IOException {
		WrittenTrace.writePlain(trace(), "s", Story.session());
	}

	private String ordered() throws Exception {
		Exported.usual(Format.PROGSNAP2, trace(), null, out());
		assertRules(Format.PROGSNAP2);
		return Exported.rows(out().resolve("DatasetMetadata.csv")).stream()
				.filter(row -> row.get("Property").equals("IsEventOrderingConsistent")).findFirst().orElseThrow().get("Value");
	}

	private void assertRules(Format format) throws Exception {
		if (format == Format.PROGSNAP2 || format == Format.XES || format == Format.OCEL) {
			assertEquals(List.of(), Conformance.problems(format, out()));
		}
	}

	private String refusal(Format format) {
		return assertThrows(RefusedException.class, () -> Exported.usual(format, trace(), null, out())).getMessage();
	}

	private String completeness() {
		try {
			return Files.readString(out().resolve("completeness.csv"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String text(Path segment) throws IOException {
		return Files.readString(segment);
	}

	private List<Path> segments() throws IOException {
		try (Stream<Path> files = Files.list(trace())) {
			return files.filter(file -> file.toString().contains(".jsonl")).sorted().toList();
		}
	}

	private Path trace() {
		return folder.resolve("trace");
	}

	private Path out() {
		return folder.resolve("out");
	}
}
