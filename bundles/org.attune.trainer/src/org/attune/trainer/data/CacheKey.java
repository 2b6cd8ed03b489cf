// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names something in the cache by all that it depends on: SHA-256 of all values together. */
final class CacheKey {
	private final StringBuilder values = new StringBuilder();

	/** @param kind of thing */
	CacheKey(String kind) {
		add(kind);
	}

	CacheKey add(String text) {
		values.append('t').append(text.length()).append(' ').append(text); // "ab", "c" is not "a", "bc"
		return this;
	}

	CacheKey add(long number) {
		values.append('n').append(number);
		return this;
	}

	/** 64 digits. */
	String hex() {
		try {
			final byte[] bytes = values.toString().getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
