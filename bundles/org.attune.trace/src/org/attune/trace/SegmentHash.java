// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a segment's bytes, uncompressed, as far as they were seen. */
final class SegmentHash {
	private final MessageDigest digest;

	SegmentHash() {
		try {
			digest = MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}

	/** Of a segment as it lies there. */
	static String of(Path file) throws IOException {
		final SegmentHash hash = new SegmentHash();
		try (InputStream bytes = hash.following(SegmentReader.open(file))) {
			bytes.transferTo(OutputStream.nullOutputStream());
		}
		return hash.digits();
	}

	void update(byte[] bytes, int length) {
		digest.update(bytes, 0, length);
	}

	/** Bytes that are read from this stream are seen. */
	InputStream following(InputStream stream) {
		return new DigestInputStream(stream, digest);
	}

	/** In hexadecimal digits; further bytes may follow. */
	String digits() {
		try {
			return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
		} catch (CloneNotSupportedException e) {
			throw new IllegalStateException(e); // the one of the JDK can
		}
	}
}
