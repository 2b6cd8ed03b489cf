// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.util.Set;

/** Hears of runs that were added or changed. */
public interface RunsListener {
	/**
	 * Some runs were added, got a new status or new metrics. Called from one background thread, never from the UI
	 * thread, with what changed since the last call, at most ten times a second. A listener that throws is logged and
	 * called again next time.
	 *
	 * @param changed the runs, never empty
	 */
	default void runsChanged(Set<Run> changed) {
	}

	/** The queue was paused or goes on, or runs in it came, went or changed places. Called as {@link #runsChanged}. */
	default void queueChanged() {
	}
}
