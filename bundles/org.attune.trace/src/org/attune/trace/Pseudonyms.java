// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Puts the same pseudonym in place of the same name: HMAC-SHA-256 under a key, of which the first 64 bits are shown.
 * Whoever has no key can neither tell the name nor try names out; without the key no two exports can be joined. For one
 * thread.
 */
public final class Pseudonyms {
	/** Bytes. Shorter keys could be tried out. */
	public static final int SHORTEST_KEY = 16;
	private static final int SHOWN_BYTES = 8;
	private static final String ALGORITHM = "HmacSHA256"; //$NON-NLS-1$

	private final Mac mac;

	private Pseudonyms(Mac mac) {
		this.mac = mac;
	}

	/** @throws IllegalArgumentException if the key is shorter than {@link #SHORTEST_KEY} */
	public static Pseudonyms under(byte[] key) {
		if (key.length < SHORTEST_KEY) {
			throw new IllegalArgumentException("the key has " + key.length + " bytes, but must have at least " + SHORTEST_KEY); //$NON-NLS-1$ //$NON-NLS-2$
		}
		try {
			final Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(key, ALGORITHM));
			return new Pseudonyms(mac);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e); // every Java has this algorithm, and it takes any bytes
		}
	}

	/** The pseudonym of a name. */
	public String of(String name) {
		return "p-" + code(name); //$NON-NLS-1$
	}

	/** The pseudonym's digits. */
	String code(String name) {
		return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)), 0, SHOWN_BYTES);
	}
}
