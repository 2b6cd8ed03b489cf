// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.util.List;

/**
 * How much memory a worker may take.
 *
 * @param limit MiB of the whole process; 0: what its own flags say, a share of the machine's memory
 */
record WorkerMemory(int limit) {
	/** The heap's share, as in the worker's own flags: images lie there, the network's arrays beside it. */
	private static final double HEAP = 1 / 2.2;

	/** Flags that come behind the worker's own, and so replace them. */
	List<String> options() {
		return limit <= 0 ? List.of()
				: List.of("-Xmx" + Math.round(limit * HEAP) + 'm', "-Dorg.bytedeco.javacpp.maxbytes=" + limit + 'm', //$NON-NLS-1$ //$NON-NLS-2$
						"-Dorg.bytedeco.javacpp.maxphysicalbytes=" + limit + 'm'); //$NON-NLS-1$
	}
}
