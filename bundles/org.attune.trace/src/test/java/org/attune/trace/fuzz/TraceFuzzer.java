// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;

import org.attune.trace.TraceCheck;
import org.attune.trace.TraceFault;
import org.attune.trace.TraceLine;
import org.attune.trace.TraceReader;

/**
 * Reads and checks a folder of what a fuzzer makes up: two segments, plain or compressed, and a lock. Often lines get the
 * checksum that they should have, without which nothing behind it would ever be reached. Whatever is in the files, it may
 * only be reported: each line is read or named as faulty, and nothing is thrown.
 */
public final class TraceFuzzer {
	/** Lines get the checksum that they should have. */
	public static final int SEALED = 2;
	/** Between the segments. */
	public static final byte SEPARATOR = 0x1e;
	private static final int COMPRESSED = 4;
	private static final int DAMAGED = 8;
	private static final int LOCKED = 16;

	private static Path folder;

	private TraceFuzzer() {
	}

	/** Called once by the fuzzer. */
	public static void fuzzerInitialize() throws IOException {
		folder = Files.createTempDirectory("attune-fuzz");
	}

	/** Called by the fuzzer for each input: a byte of decisions, the first segment, {@value #SEPARATOR}, the second one. */
	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		final int decisions = input.length == 0 ? 0 : input[0];
		final int second = separator(input);
		final Path lock = folder.resolve("s.lock");
		if ((decisions & LOCKED) != 0) {
			Files.write(lock, new byte[1 + (decisions & 1)]);
		}
		final Path one = segment("s-0001", decisions, Arrays.copyOfRange(input, Math.min(1, second), second));
		final Path two = segment("s-0002", decisions, Arrays.copyOfRange(input, Math.min(second + 1, input.length), input.length));
		try {
			read(one);
			read(two);
			TraceCheck.verdicts(folder).forEach(Object::toString);
		} finally {
			Files.deleteIfExists(lock);
			Files.delete(one);
			Files.delete(two);
		}
	}

	private static int separator(byte[] input) {
		int place = 0;
		while (place < input.length && input[place] != SEPARATOR) {
			place++;
		}
		return place;
	}

	private static Path segment(String name, int decisions, byte[] bytes) throws IOException {
		final boolean compressed = (decisions & COMPRESSED) != 0;
		final byte[] lines = (decisions & SEALED) != 0 ? sealed(bytes) : bytes;
		final byte[] content = compressed ? compressed(lines, (decisions & DAMAGED) != 0) : lines;
		return Files.write(folder.resolve(name + (compressed ? ".jsonl.gz" : ".jsonl")), content);
	}

	/** Each line with the right checksum. */
	private static byte[] sealed(byte[] bytes) {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> out.writeBytes(sealed(line)));
		return out.toByteArray();
	}

	private static byte[] sealed(String line) {
		final int end = line.lastIndexOf(",\"crc\"") >= 0 ? line.lastIndexOf(",\"crc\"") : line.lastIndexOf('}');
		if (end < 0) {
			return (line + '\n').getBytes(StandardCharsets.UTF_8);
		}
		final CRC32C crc = new CRC32C();
		crc.update((line.substring(0, end) + '}').getBytes(StandardCharsets.UTF_8));
		return (line.substring(0, end) + ",\"crc\":\"" + HexFormat.of().toHexDigits((int) crc.getValue()) + "\"}\n")
				.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] compressed(byte[] lines, boolean damaged) throws IOException {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(lines);
		}
		final byte[] bytes = out.toByteArray();
		if (damaged) {
			bytes[bytes.length / 2] ^= 0x55;
		}
		return bytes;
	}

	private static void read(Path segment) {
		final Counts counts = new Counts();
		TraceReader.read(segment, counts);
		if (counts.lines + counts.faults == 0 && segment.toFile().length() > 0 && !segment.toString().endsWith(".gz")) {
			throw new IllegalStateException("what is in the segment was neither read nor reported");
		}
	}

	private static final class Counts implements TraceReader.Sink {
		private long lines;
		private long faults;

		@Override
		public void line(TraceLine line) {
			lines += List.of(line.session(), line.type(), line.event()).isEmpty() ? 0 : 1;
		}

		@Override
		public void fault(TraceFault fault) {
			faults += fault.toString().isEmpty() ? 0 : 1;
		}
	}
}
