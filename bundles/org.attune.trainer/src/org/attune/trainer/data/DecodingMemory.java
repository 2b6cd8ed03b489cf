// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.util.concurrent.Semaphore;

/** Keeps the threads that decode from taking more memory together than there is: who finds too little waits. Safe for any thread. */
final class DecodingMemory {
	private static final int UNIT = 1 << 10;

	private final int units;
	private final Semaphore free;

	DecodingMemory(long bytes) {
		this.units = (int) Math.clamp(bytes / UNIT, 1, Integer.MAX_VALUE);
		this.free = new Semaphore(units, true); // fair, so that small images do not starve a large one
	}

	/** What is left of the heap beside images that stay in it, less a margin. */
	static DecodingMemory beside(long bytesOfImages) {
		return new DecodingMemory((Runtime.getRuntime().maxMemory() - bytesOfImages) / 10 * 6);
	}

	/**
	 * Waits until so much is free, and takes it; to be given back by {@link #giveBack}.
	 *
	 * @throws UnreadableImageException if there is never so much
	 */
	void take(long bytes) throws UnreadableImageException {
		final long needed = units(bytes);
		if (needed > units) {
			throw new UnreadableImageException("decoding the image takes " + (needed >> 10) + " MiB, and the worker has " + (units >> 10)
					+ " MiB for it; make the image smaller", false, null);
		}
		free.acquireUninterruptibly((int) needed);
	}

	void giveBack(long bytes) {
		free.release((int) units(bytes));
	}

	private static long units(long bytes) {
		return bytes / UNIT + 1;
	}
}
