// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.attune.analysis.RefusedException;

/**
 * Puts the same pseudonym in place of the same name: HMAC-SHA-256 under a key, of which the first 64 bits are shown. Whoever
 * has no key can neither tell the name nor try names out; without the key no two exports can be joined. For one thread.
 */
public final class Pseudonyms {
	/** Shorter keys could be tried out. */
	private static final int SHORTEST_KEY = 16;
	private static final int SHOWN_BYTES = 8;
	private static final String ALGORITHM = "HmacSHA256";

	private final Mac mac;

	private Pseudonyms(Mac mac) {
		this.mac = mac;
	}

	/** @throws RefusedException if the key is too short to keep a secret */
	public static Pseudonyms under(byte[] key) throws RefusedException {
		if (key.length < SHORTEST_KEY) {
			throw new RefusedException("the key has " + key.length + " bytes, but must have at least " + SHORTEST_KEY
					+ "; make one with: head -c 32 /dev/urandom > FILE");
		}
		try {
			final Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(key, ALGORITHM));
			return new Pseudonyms(mac);
		} catch (InvalidKeyException e) {
			throw new RefusedException("the key cannot be used: " + e.getMessage());
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e); // every Java has this algorithm
		}
	}

	/** The pseudonym of a name. */
	public String of(String name) {
		final byte[] code = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
		return "p-" + HexFormat.of().formatHex(code, 0, SHOWN_BYTES);
	}
}
