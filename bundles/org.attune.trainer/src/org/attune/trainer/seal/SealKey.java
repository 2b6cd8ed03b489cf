// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key of 256 bits for one section of one file. It never shows in a text but by {@link #hex}. */
public final class SealKey {
	static final int MARK = 16;

	private static final int LENGTH = 32;
	private static final String MAC = "HmacSHA256";
	private static final byte[] PURPOSE = "attune sealed file: mark of the key".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] DERIVING = "attune sealed stream: key".getBytes(StandardCharsets.US_ASCII);

	private final byte[] bytes;

	private SealKey(byte[] bytes) {
		this.bytes = bytes;
	}

	/** One that nobody has. */
	public static SealKey random() {
		final byte[] bytes = new byte[LENGTH];
		new SecureRandom().nextBytes(bytes);
		return new SealKey(bytes);
	}

	/** The key of 64 hexadecimal digits; empty for any other text. */
	public static Optional<SealKey> of(String hex) {
		try {
			return Optional.of(HexFormat.of().parseHex(hex.strip())).filter(bytes -> bytes.length == LENGTH).map(SealKey::new);
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/** 64 digits, for whoever is to have the key. */
	public String hex() {
		return HexFormat.of().formatHex(bytes);
	}

	SecretKey secret() {
		return new SecretKeySpec(bytes, "AES");
	}

	/** Tells whether a key is the one of a file, and nothing about the key. @param file the file's random bytes */
	byte[] mark(byte[] file) {
		return Arrays.copyOf(authenticated(PURPOSE, file), MARK);
	}

	/** A key for one file alone, so that no nonce is used twice with a key. @param file the file's random bytes */
	SealKey derived(byte[] file) {
		return new SealKey(authenticated(DERIVING, file));
	}

	private byte[] authenticated(byte[] purpose, byte[] file) {
		try {
			final Mac mac = Mac.getInstance(MAC);
			mac.init(new SecretKeySpec(bytes, MAC));
			mac.update(purpose);
			return mac.doFinal(file);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java platform has " + MAC, e);
		}
	}
}
