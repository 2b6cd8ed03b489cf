// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line of 1 GiB is named and passed over by a checker that has no more than 32 MB of memory. */
class HugeLineTest {
	private static final long LENGTH = 1L << 30;

	@TempDir
	private Path folder;

	@Test
	void aHugeLineIsNamed() throws IOException, InterruptedException {
		try (RandomAccessFile file = new RandomAccessFile(folder.resolve("s-0001.jsonl").toFile(), "rw")) {
			file.setLength(LENGTH); // no more than a note in the file system
		}
		assertNamed();
	}

	@Test
	void aHugeLineInAMegabyteIsNamed() throws IOException, InterruptedException {
		final byte[] nothing = new byte[1 << 20];
		try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(folder.resolve("s-0001.jsonl.gz")))) {
			for (long written = 0; written < LENGTH; written += nothing.length) {
				file.write(nothing);
			}
		}
		assertNamed();
	}

	private void assertNamed() throws IOException, InterruptedException {
		final Process check = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx32m", "-cp",
				System.getProperty("java.class.path"), TraceCheck.class.getName(), folder.toString()).redirectErrorStream(true).start();
		final String said = new String(check.getInputStream().readAllBytes());
		assertTrue(check.waitFor(1, TimeUnit.MINUTES), "the checker does not end");
		assertEquals(1, check.exitValue(), said);
		assertTrue(said.contains("longer than " + TraceReader.LONGEST_LINE + " bytes"), said);
	}
}
