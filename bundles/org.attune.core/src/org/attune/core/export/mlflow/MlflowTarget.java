// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import org.attune.core.http.ServerAddress;

/**
 * Where runs are sent to.
 *
 * @param server     address of the tracking server, without a slash at its end
 * @param experiment name of the server's experiment that receives the runs; created where it is missing
 */
public record MlflowTarget(URI server, String experiment) {
	/** What the experiment is called unless the person says otherwise. */
	public static final String EXPERIMENT = "Attune"; //$NON-NLS-1$

	/** @throws IllegalArgumentException with words for people if the address cannot be one of a server */
	public static MlflowTarget of(String address, String experiment) {
		return ServerAddress.of(address)
				.map(server -> new MlflowTarget(server.uri(), experiment.isBlank() ? EXPERIMENT : experiment.strip()))
				.orElseThrow(() -> new IllegalArgumentException(Messages.bind(Messages.MlflowTarget_wrong, address)));
	}

	/** Whether what is sent, a token included, can be read by those between here and the server. No name is looked up. */
	public boolean isOpenToOthers() {
		return new ServerAddress(server).isOpenToOthers();
	}

	/** Name of the file in a run's folder that keeps account of what this target has. */
	String spoolName() {
		final CRC32 sum = new CRC32();
		sum.update((server + "\n" + experiment).getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$
		return String.format("mlflow-%08x.jsonl", sum.getValue()); //$NON-NLS-1$
	}
}
