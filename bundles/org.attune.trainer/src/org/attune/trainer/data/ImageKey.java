// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names images by all that they depend on: SHA-256 of values that are added one by one. */
final class ImageKey {
	private final MessageDigest digest;

	/** @param kind of images */
	ImageKey(String kind) {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
		add(kind);
	}

	ImageKey add(String text) {
		final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		add(bytes.length); // "ab", "c" is not "a", "bc"
		digest.update(bytes);
		return this;
	}

	ImageKey add(long number) {
		digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
		return this;
	}

	/** 64 digits. Nothing can be added after it. */
	String hex() {
		return HexFormat.of().formatHex(digest.digest());
	}
}
