// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.attune.analysis.reading.TraceFolder;
import org.attune.trace.Pseudonyms;

/**
 * Names whose trace it is. A folder holds the trace of one workspace, so of one person; what is known of it is the random id of
 * its first session, so the same folder gives the same subject for as long as that session is there.
 */
final class Subject {
	private static final int SHOWN_BYTES = 8;

	private Subject() {
	}

	static String of(TraceFolder trace, Optional<Pseudonyms> pseudonyms) {
		final String first = trace.sessions().get(0).id();
		return "subject-" + pseudonyms.map(given -> given.of(first)).orElseGet(() -> digest(first));
	}

	private static String digest(String session) {
		try {
			final byte[] digest = MessageDigest.getInstance("SHA-256").digest(session.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, SHOWN_BYTES);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}
}
