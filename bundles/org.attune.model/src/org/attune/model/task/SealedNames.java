// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.task;

import java.util.regex.Pattern;

/** How a task names what only the worker may know: the dataset in a sealed file, and the network by a number in it. */
public final class SealedNames {
	/** The end of the name of a file that {@code attune study pack} makes. */
	public static final String EXTENSION = ".sealed";

	private static final Pattern NETWORK = Pattern.compile("blinded-[1-9][0-9]?");

	private SealedNames() {
	}

	/** Whether a value of {@code Task.dataset} is a sealed file. */
	public static boolean isDataset(String dataset) {
		return dataset.strip().endsWith(EXTENSION);
	}

	/** Whether a value of {@code Task.network} stands for a network that the sealed file names. */
	public static boolean isNetwork(String network) {
		return network != null && NETWORK.matcher(network).matches();
	}
}
