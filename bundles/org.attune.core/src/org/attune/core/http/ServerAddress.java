// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a server listens.
 *
 * @param uri with the scheme http or https, a host, and no slash at its end
 */
public record ServerAddress(URI uri) {
	private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1\\]"); //$NON-NLS-1$

	/** Empty for a text that is no such address, or holds a password or a query. */
	public static Optional<ServerAddress> of(String text) {
		try {
			return Optional.of(new URI(text.strip().replaceAll("/+$", ""))) //$NON-NLS-1$ //$NON-NLS-2$
					.filter(uri -> is(uri, "http") || is(uri, "https")) //$NON-NLS-1$ //$NON-NLS-2$
					.filter(uri -> uri.getHost() != null && uri.getUserInfo() == null)
					.filter(uri -> uri.getQuery() == null && uri.getFragment() == null).map(ServerAddress::new);
		} catch (URISyntaxException e) {
			return Optional.empty();
		}
	}

	/** Whether what is sent, a token included, can be read by those between here and the server. */
	public boolean isOpenToOthers() {
		return is(uri, "http") && !LOOPBACK.matcher(uri.getHost()).matches(); //$NON-NLS-1$
	}

	private static boolean is(URI uri, String scheme) {
		return scheme.equalsIgnoreCase(uri.getScheme());
	}
}
