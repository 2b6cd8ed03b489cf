// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/**
 * Whom segments are encrypted to.
 *
 * @param certificate empty where only the key is known
 */
record Recipient(PublicKey key, Optional<X509Certificate> certificate) {
	private static final int SHORTEST_KEY = 2048;

	/** @throws IllegalArgumentException with words for people if it is neither a certificate nor a public key of RSA */
	static Recipient of(String pem) {
		final Optional<X509Certificate> certificate = Pem.isCertificate(pem) ? Optional.of(Pem.certificate(pem))
				: Optional.empty();
		final PublicKey key = certificate.map(X509Certificate::getPublicKey).orElseGet(() -> Pem.publicKey(pem));
		if (!(key instanceof final RSAPublicKey rsa) || rsa.getModulus().bitLength() < SHORTEST_KEY) {
			throw new IllegalArgumentException(Messages.bind(Messages.Recipient_weak, SHORTEST_KEY));
		}
		return new Recipient(key, certificate);
	}
}
