// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a file held at one time.
 *
 * @param hash
 *            SHA-256 in hexadecimal
 * @param bytes
 *            empty where they are too many to be kept
 */
record Content(long size, String hash, Optional<byte[]> bytes) {
	static final int MOST_KEPT = 1 << 20;
	private static final int BUFFER = 1 << 16;

	static Content of(InputStream in) throws IOException {
		final MessageDigest sha = sha256();
		final ByteArrayOutputStream kept = new ByteArrayOutputStream();
		final byte[] buffer = new byte[BUFFER];
		long size = 0;
		for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
			sha.update(buffer, 0, read);
			size += read;
			if (size <= MOST_KEPT) {
				kept.write(buffer, 0, read);
			}
		}
		return new Content(size, HexFormat.of().formatHex(sha.digest()),
				size <= MOST_KEPT ? Optional.of(kept.toByteArray()) : Optional.empty());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e); //$NON-NLS-1$
		}
	}

	/**
	 * How many bytes there are from the first to the last one that differs, in whichever of the two has more of them; empty
	 * where one was not kept.
	 */
	OptionalLong changedFrom(Content before) {
		return bytes.isEmpty() || before.bytes.isEmpty() ? OptionalLong.empty()
				: OptionalLong.of(span(before.bytes.get(), bytes.get()));
	}

	private static int span(byte[] one, byte[] other) {
		final int first = Arrays.mismatch(one, other);
		if (first < 0) {
			return 0;
		}
		final int most = Math.min(one.length, other.length) - first;
		int alike = 0;
		while (alike < most && one[one.length - 1 - alike] == other[other.length - 1 - alike]) {
			alike++;
		}
		return Math.max(one.length, other.length) - first - alike;
	}
}
