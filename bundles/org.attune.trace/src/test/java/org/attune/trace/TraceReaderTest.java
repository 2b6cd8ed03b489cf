// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceReaderTest {
	@TempDir
	Path folder;

	@Test
	void readsSegmentsInTheOrderInWhichTheyWereWritten() throws IOException {
		write("s-0002.jsonl", line(3) + '\n');
		write("s-0001.jsonl", line(1) + '\n' + line(2) + '\n');
		assertEquals(List.of(1L, 2L, 3L), trace().numbers());
	}

	@Test
	void aTornLastLineIsReportedAndTheOthersAreRead() throws IOException {
		final Path file = write("s-0001.jsonl", line(1) + '\n' + line(2).substring(0, 60));
		assertEquals(List.of(1L), trace().numbers());
		final TraceFault fault = trace().faults().getFirst();
		assertEquals(TraceFault.Kind.TORN_TAIL, fault.kind());
		assertEquals(file, fault.file());
		assertEquals(2, fault.line());
	}

	@Test
	void aLastLineThatOnlyLacksItsLineEndIsRead() throws IOException {
		write("s-0001.jsonl", line(1) + '\n' + line(2));
		assertEquals(List.of(1L, 2L), trace().numbers());
		assertEquals(List.of(), trace().faults());
	}

	@Test
	void aBrokenLineInTheMiddleIsReportedWithItsNumber() throws IOException {
		write("s-0001.jsonl", line(1) + "\n###\n" + line(2) + '\n');
		assertEquals(List.of(1L, 2L), trace().numbers());
		assertEquals(2, trace().faults().getFirst().line());
		assertTrue(trace().faults().getFirst().toString().startsWith("s-0001.jsonl, line 2: not a JSON object"));
	}

	@Test
	void aLineBeyondAllMeasureIsPassedOverWithoutHoldingIt() throws IOException {
		final Path file = write("s-0001.jsonl", line(1) + '\n');
		final byte[] block = new byte[1 << 20];
		try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
			for (int megabyte = 0; megabyte < 40; megabyte++) {
				out.write(block);
			}
			out.write(('\n' + line(2) + '\n').getBytes());
		}
		assertEquals(List.of(1L, 2L), trace().numbers());
		assertEquals(TraceFault.Kind.TOO_LONG, trace().faults().getFirst().kind());
	}

	@Test
	void aFileThatCannotBeReadIsReportedAndTheOthersAreRead() throws IOException {
		Files.createDirectory(folder.resolve("s-0001.jsonl"));
		write("s-0002.jsonl", line(1) + '\n');
		assertEquals(TraceFault.Kind.UNREADABLE, trace().faults().getFirst().kind());
		assertEquals(List.of(1L), trace().numbers());
	}

	@Test
	void otherFilesAreLeftAlone() throws IOException {
		write("notes.txt", "hello");
		assertEquals(List.of(), trace().lines());
		assertEquals(List.of(), trace().faults());
	}

	@Test
	void anEmptySegmentIsNoFault() throws IOException {
		write("s-0001.jsonl", "");
		assertEquals(List.of(), trace().faults());
	}

	@Test
	void aFolderThatIsNotThereIsAnError() {
		assertThrows(IOException.class, () -> RecordedTrace.in(folder.resolve("absent")));
	}

	private RecordedTrace trace() throws IOException {
		return RecordedTrace.in(folder);
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	private static String line(long sequence) {
		return TraceCodec.encode("s", sequence, Instant.EPOCH, sequence, new TraceEvent.ViewOpened("v"));
	}
}
