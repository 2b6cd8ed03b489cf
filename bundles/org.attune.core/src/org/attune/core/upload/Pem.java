// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what openssl writes. Needs nothing but the JDK. */
final class Pem {
	private static final Pattern PUBLIC_KEY = Pattern
			.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----"); //$NON-NLS-1$
	private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----"; //$NON-NLS-1$

	private Pem() {
	}

	/** @param base64 of a key as X.509 has it */
	static String ofPublicKey(String base64) {
		return "-----BEGIN PUBLIC KEY-----\n" + base64.strip() + "\n-----END PUBLIC KEY-----\n"; //$NON-NLS-1$ //$NON-NLS-2$
	}

	static boolean isCertificate(String pem) {
		return pem.contains(CERTIFICATE);
	}

	/** @throws IllegalArgumentException with words for people if it is none */
	static X509Certificate certificate(String pem) {
		try {
			return (X509Certificate) CertificateFactory.getInstance("X.509") //$NON-NLS-1$
					.generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
		} catch (CertificateException e) {
			throw new IllegalArgumentException(Messages.bind(Messages.Pem_certificate, e.getMessage()), e);
		}
	}

	/** @throws IllegalArgumentException with words for people if it is none of RSA */
	static PublicKey publicKey(String pem) {
		final Matcher body = PUBLIC_KEY.matcher(pem);
		if (!body.find()) {
			throw new IllegalArgumentException(Messages.Pem_publicKey);
		}
		try {
			final byte[] key = Base64.getMimeDecoder().decode(body.group(1));
			return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)); //$NON-NLS-1$
		} catch (GeneralSecurityException | IllegalArgumentException e) {
			throw new IllegalArgumentException(Messages.Pem_publicKey, e);
		}
	}
}
