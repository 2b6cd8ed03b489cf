// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a server listens.
 *
 * @param uri with the scheme http or https, a host, and no slash at its end
 */
public record ServerAddress(URI uri) {
	/** The names that are this machine's everywhere (RFC 6761), and the IPv4 addresses. */
	private static final Pattern HERE = Pattern
			.compile("(?i)(.+\\.)?localhost\\.?|127(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}"); //$NON-NLS-1$

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

	/** Whether what is sent, a token included, can be read by those between here and the server. No name is looked up. */
	public boolean isOpenToOthers() {
		return is(uri, "http") && !isHere(uri.getHost()); //$NON-NLS-1$
	}

	/** A name that only begins like an address, such as 127.example.org, may be anybody's. */
	private static boolean isHere(String host) {
		return host.startsWith("[") ? isLoopback(host) : HERE.matcher(host).matches(); //$NON-NLS-1$
	}

	private static boolean isLoopback(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		} catch (UnknownHostException e) {
			return false; // for example of an interface that is not there
		}
	}

	private static boolean is(URI uri, String scheme) {
		return scheme.equalsIgnoreCase(uri.getScheme());
	}
}
