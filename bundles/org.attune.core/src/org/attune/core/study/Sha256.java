// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The fingerprint by which files of studies are told from others. */
final class Sha256 {
	private Sha256() {
	}

	static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e); //$NON-NLS-1$
		}
	}

	static byte[] of(byte[] content) {
		return digest().digest(content);
	}
}
