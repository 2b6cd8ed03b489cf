// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names of the files in a tar archive, read one after the other; what the files hold is skipped. Understands what tar
 * programs write today: ustar, with the long names and sizes of POSIX (pax) and of GNU.
 */
final class TarNames {
	private static final int BLOCK = 512;
	/** Of a long name or of a pax header; more is no archive. */
	private static final int MOST_TEXT = 1 << 20;
	private static final String PATH = "path"; //$NON-NLS-1$
	private static final String SIZE = "size"; //$NON-NLS-1$
	private final InputStream in;
	private final byte[] header = new byte[BLOCK];

	TarNames(InputStream in) {
		this.in = in;
	}

	/** The name of the next file; empty: there is none. */
	Optional<String> next() throws IOException {
		final Map<String, String> said = new HashMap<>();
		while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
			final long size = said.containsKey(SIZE) ? Long.parseLong(said.get(SIZE)) : number(124, 12);
			switch (header[156]) {
			case 'x' -> said.putAll(records(text(size)));
			case 'L' -> said.put(PATH, ended(text(size)));
			case 0, '0', '7' -> {
				skip(size);
				return Optional.of(said.getOrDefault(PATH, name()));
			}
			default -> {
				skip(size);
				said.clear();
			}
			}
		}
		return Optional.empty();
	}

	private String name() {
		final String prefix = field(257, 5).equals("ustar") && header[262] == 0 ? field(345, 155) : ""; //$NON-NLS-1$ //$NON-NLS-2$
		return prefix.isEmpty() ? field(0, 100) : prefix + '/' + field(0, 100);
	}

	private String field(int from, int length) {
		return ended(Arrays.copyOfRange(header, from, from + length));
	}

	/** A text up to its end, a zero. */
	private static String ended(byte[] bytes) {
		int length = 0;
		while (length < bytes.length && bytes[length] != 0) {
			length++;
		}
		return new String(bytes, 0, length, StandardCharsets.UTF_8);
	}

	/** In octal digits, or where these do not suffice in bytes, which the first bit tells. */
	private long number(int from, int length) throws IOException {
		try {
			if (header[from] < 0) {
				final byte[] bytes = Arrays.copyOfRange(header, from, from + length);
				bytes[0] &= 0x7F;
				return new BigInteger(1, bytes).longValueExact();
			}
			final String digits = field(from, length).strip();
			return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
		} catch (ArithmeticException e) {
			throw new IOException(e);
		}
	}

	private byte[] text(long size) throws IOException {
		if (size < 0 || size > MOST_TEXT) {
			throw new IOException("A name of " + size + " bytes"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		final byte[] text = in.readNBytes((int) size);
		in.skipNBytes(padding(size));
		return text;
	}

	/** Records "length key=value\n", whose length counts all of the record. */
	private static Map<String, String> records(byte[] bytes) {
		final Map<String, String> records = new HashMap<>();
		int at = 0;
		while (at < bytes.length) {
			int blank = at;
			while (bytes[blank] != ' ') {
				blank++;
			}
			final int end = at + Integer.parseInt(new String(bytes, at, blank - at, StandardCharsets.US_ASCII));
			final String record = new String(bytes, blank + 1, end - blank - 2, StandardCharsets.UTF_8);
			records.put(record.substring(0, record.indexOf('=')), record.substring(record.indexOf('=') + 1));
			at = end;
		}
		return records;
	}

	private void skip(long size) throws EOFException, IOException {
		in.skipNBytes(size + padding(size));
	}

	private static long padding(long size) {
		return (BLOCK - size % BLOCK) % BLOCK;
	}
}
