// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * The checksum at the end of a line: CRC-32C (RFC 3720, appendix B.4) over the UTF-8 bytes of the line as it would be
 * without the member {@code crc}, which is always the last one.
 */
final class LineChecksum {
	private static final byte[] START = ",\"crc\":\"".getBytes(StandardCharsets.US_ASCII); //$NON-NLS-1$
	private static final byte[] END = "\"}".getBytes(StandardCharsets.US_ASCII); //$NON-NLS-1$
	private static final int DIGITS = 8;
	private static final int LENGTH = START.length + DIGITS + END.length;

	private LineChecksum() {
	}

	/** The JSON object with its checksum as the last member. */
	static String sealed(String json) {
		final byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		return json.substring(0, json.length() - 1) + ",\"crc\":\"" + hex(bytes, bytes.length - 1) + "\"}"; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Refuses a line whose checksum is missing or of another line. */
	static void verify(byte[] line) throws TraceFormatException {
		final int from = line.length - LENGTH;
		if (from < 0 || !matches(line, from, START) || !matches(line, line.length - END.length, END)) {
			throw new TraceFormatException(TraceFault.Kind.WRONG_CHECKSUM, "crc is not the last member"); //$NON-NLS-1$
		}
		final String written = new String(line, from + START.length, DIGITS, StandardCharsets.US_ASCII);
		final String computed = hex(line, from);
		if (!written.equals(computed)) {
			throw new TraceFormatException(TraceFault.Kind.WRONG_CHECKSUM,
					"crc is " + written + " but should be " + computed + ": the line was changed"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	private static String hex(byte[] bytes, int length) {
		final CRC32C crc = new CRC32C();
		crc.update(bytes, 0, length);
		crc.update('}');
		return HexFormat.of().toHexDigits((int) crc.getValue());
	}

	private static boolean matches(byte[] line, int from, byte[] expected) {
		for (int index = 0; index < expected.length; index++) {
			if (line[from + index] != expected[index]) {
				return false;
			}
		}
		return true;
	}
}
