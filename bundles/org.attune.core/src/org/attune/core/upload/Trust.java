// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Which servers are trusted: those of the Java installation's authorities, and of one more. */
final class Trust {
	private Trust() {
	}

	/** @param authority as PEM */
	static SSLContext also(String authority) {
		try {
			final KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
			store.load(null, null);
			for (X509Certificate known : defaults()) {
				store.setCertificateEntry(known.getSubjectX500Principal() + "/" + known.getSerialNumber(), known); //$NON-NLS-1$
			}
			store.setCertificateEntry("study", Pem.certificate(authority)); //$NON-NLS-1$
			final SSLContext context = SSLContext.getInstance("TLS"); //$NON-NLS-1$
			context.init(null, managers(store), null);
			return context;
		} catch (GeneralSecurityException | IOException e) {
			throw new IllegalStateException(e); // nothing of this depends on a file or on the person
		}
	}

	private static X509Certificate[] defaults() throws GeneralSecurityException {
		return Arrays.stream(managers(null)).filter(X509TrustManager.class::isInstance).map(X509TrustManager.class::cast)
				.flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers())).toArray(X509Certificate[]::new);
	}

	private static TrustManager[] managers(KeyStore store) throws GeneralSecurityException {
		final TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		factory.init(store);
		return factory.getTrustManagers();
	}
}
