// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.util.concurrent.CancellationException;

/** What the IDE wants of the run under way. Safe for any thread. */
final class RunControl {
	private volatile boolean stopRequested;
	private volatile boolean cancelled;

	void stop() {
		stopRequested = true;
	}

	void cancel() {
		cancelled = true;
	}

	/** Whether the run is to end after this epoch. */
	boolean stopRequested() {
		return stopRequested;
	}

	/** @throws CancellationException if the run is to end now */
	void checkCancelled() {
		if (cancelled) {
			throw new CancellationException();
		}
	}
}
