// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceCheckTest {
	@TempDir
	Path folder;

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@Test
	void aSessionThatEndedAsItShouldIsWhole() throws IOException {
		try (TraceWriter writer = TraceWriter.open(folder, "s", InstantSource.system(), System::nanoTime,
				state -> { })) {
			writer.record(new TraceEvent.ViewOpened("v"));
			writer.record(new TraceEvent.SessionEnded());
		}
		assertEquals(List.of(new SessionVerdict("s", 2, 0, 0, SessionVerdict.End.ENDED, false, List.of())), TraceCheck.verdicts(folder));
		assertEquals(0, run());
		assertTrue(output().startsWith("whole      s: 2 lines, 0 dropped, ended"), output());
	}

	@Test
	void aMissingLineIsAGap() throws IOException {
		write("s-0001.jsonl", 1, 2, 4);
		assertEquals(List.of("line 3 should follow, but 4 does"), problems());
		assertEquals(1, run());
	}

	@Test
	void aSessionThatLacksItsFirstSegmentHasAGap() throws IOException {
		write("s-0002.jsonl", 5, 6);
		assertEquals(List.of("segment s-0001 is missing", "s-0002: its first line does not say which segment it follows",
				"line 1 should follow, but 5 does"), problems());
	}

	@Test
	void aLineThatIsThereTwiceIsAProblem() throws IOException {
		write("s-0001.jsonl", 1, 2, 2);
		assertFalse(TraceCheck.verdicts(folder).getFirst().whole());
	}

	@Test
	void aChangedLineIsAProblem() throws IOException {
		final Path file = write("s-0001.jsonl", 1, 2, 3);
		Files.writeString(file, Files.readString(file).replaceFirst("\"id\":\"v2\"", "\"id\":\"v9\""));
		assertTrue(problems().getFirst().contains("the line was changed"), () -> "problems: " + output());
		assertEquals(1, run());
	}

	@Test
	void aTornLastLineIsToldButNoProblem() throws IOException {
		final Path file = write("s-0001.jsonl", 1, 2, 3);
		Files.writeString(file, Files.readString(file).substring(0, (int) Files.size(file) - 30));
		assertEquals(0, run());
		assertTrue(output().contains("2 lines, 0 dropped, killed, torn last line"), output());
	}

	@Test
	void droppedEventsAreToldButNoProblem() throws IOException {
		lock("s");
		Files.writeString(folder.resolve("s-0001.jsonl"),
				TraceCodec.encode("s", 1, Instant.EPOCH, 0, new TraceEvent.Dropped(12)) + '\n');
		assertEquals(0, run());
		assertTrue(output().contains("12 dropped"), output());
	}

	@Test
	void oneIncompleteSessionAmongOthersIsEnoughToFail() throws IOException {
		write("a-0001.jsonl", 1);
		Files.writeString(folder.resolve("b-0001.jsonl"), "torn");
		assertEquals(1, run());
		assertTrue(output().contains("NOT WHOLE  b: 0 lines"), output());
	}

	@Test
	void aThousandProblemsAreCountedNotListed() throws IOException {
		write("s-0001.jsonl", LongStream.rangeClosed(1, 1000).map(number -> number * 2).toArray());
		assertEquals(21, problems().size());
		assertEquals("and 980 problems more", problems().getLast());
	}

	@Test
	void anEmptyFolderIsNoTrace() {
		assertEquals(1, run());
		assertTrue(output().contains("holds no trace"), output());
	}

	@Test
	void aFolderThatIsNotThereIsNamed() {
		assertEquals(1, TraceCheck.run(new String[] { folder.resolve("absent").toString() }, out()));
		assertTrue(output().contains("absent: is not a folder"), output());
	}

	@Test
	void withoutAFolderTheUsageIsPrinted() {
		assertEquals(1, TraceCheck.run(new String[0], out()));
		assertTrue(output().startsWith("usage"), output());
	}

	@RepeatedTest(3)
	void aKilledSessionIsWholeUpToItsLastLine() throws IOException, InterruptedException {
		final Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
				System.getProperty("java.class.path"), EndlessSession.class.getName(), folder.toString(), "killed")
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try (BufferedReader progress = process.inputReader()) {
			while (written() < 200_000) {
				assertTrue(progress.readLine() != null, "the session ended by itself");
			}
		} finally {
			process.destroyForcibly().waitFor();
		}
		final SessionVerdict verdict = TraceCheck.verdicts(folder).getFirst();
		assertTrue(verdict.whole(), verdict::toString);
		assertEquals(SessionVerdict.End.KILLED, verdict.end());
		assertTrue(verdict.lines() > 0, verdict::toString);
	}

	private long written() throws IOException {
		final Path segment = folder.resolve("killed-0001.jsonl");
		return Files.exists(segment) ? Files.size(segment) : 0;
	}

	private int run() {
		return TraceCheck.run(new String[] { folder.toString() }, out());
	}

	private PrintStream out() {
		return new PrintStream(printed, true, StandardCharsets.UTF_8);
	}

	private String output() {
		return printed.toString(StandardCharsets.UTF_8);
	}

	private void lock(String name) throws IOException {
		Files.writeString(SessionLock.file(folder, name.substring(0, 1)), ".");
	}

	private List<String> problems() throws IOException {
		return TraceCheck.verdicts(folder).getFirst().problems();
	}

	/** A segment of a session that was killed. */
	private Path write(String name, long... numbers) throws IOException {
		lock(name);
		return Files.writeString(folder.resolve(name),
				LongStream.of(numbers)
						.mapToObj(number -> TraceCodec.encode(name.substring(0, 1), number, Instant.EPOCH, number,
								new TraceEvent.ViewOpened("v" + number)))
						.collect(Collectors.joining("\n", "", "\n")));
	}
}
