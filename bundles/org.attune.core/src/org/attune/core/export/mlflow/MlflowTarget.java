// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Where runs are sent to.
 *
 * @param server     address of the tracking server, without a slash at its end
 * @param experiment name of the server's experiment that receives the runs; created where it is missing
 */
public record MlflowTarget(URI server, String experiment) {
	/** What the experiment is called unless the person says otherwise. */
	public static final String EXPERIMENT = "Attune"; //$NON-NLS-1$
	/** The names that are this machine's everywhere (RFC 6761), and the IPv4 addresses. */
	private static final Pattern HERE = Pattern
			.compile("(?i)(.+\\.)?localhost\\.?|127(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}"); //$NON-NLS-1$

	/** @throws IllegalArgumentException with words for people if the address cannot be one of a server */
	public static MlflowTarget of(String address, String experiment) {
		try {
			final URI uri = new URI(address.strip().replaceAll("/+$", "")); //$NON-NLS-1$ //$NON-NLS-2$
			final boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()); //$NON-NLS-1$ //$NON-NLS-2$
			if (http && uri.getHost() != null && uri.getQuery() == null && uri.getUserInfo() == null) {
				return new MlflowTarget(uri, experiment.isBlank() ? EXPERIMENT : experiment.strip());
			}
		} catch (URISyntaxException e) {
			throw new IllegalArgumentException(Messages.bind(Messages.MlflowTarget_wrong, address), e);
		}
		throw new IllegalArgumentException(Messages.bind(Messages.MlflowTarget_wrong, address));
	}

	/** Whether what is sent, a token included, can be read by those between here and the server. No name is looked up. */
	public boolean isOpenToOthers() {
		return "http".equalsIgnoreCase(server.getScheme()) && !isHere(server.getHost()); //$NON-NLS-1$
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

	/** Name of the file in a run's folder that keeps account of what this target has. */
	String spoolName() {
		final CRC32 sum = new CRC32();
		sum.update((server + "\n" + experiment).getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$
		return String.format("mlflow-%08x.jsonl", sum.getValue()); //$NON-NLS-1$
	}
}
