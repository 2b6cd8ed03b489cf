// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import org.attune.trace.wire.Ended;

/** What the end of a worker means for its run. */
public final class Endings {
	/** Exit code of a process that signal 9 ended. */
	static final int KILLED = 128 + 9;

	private Endings() {
	}

	/** The status that a worker's last words stand for. */
	public static RunStatus status(Ended ended) {
		return switch (ended.outcome()) {
			case FINISHED -> RunStatus.FINISHED;
			case STOPPED -> RunStatus.STOPPED;
			case CANCELLED -> RunStatus.CANCELLED;
			case DIVERGED -> RunStatus.DIVERGED;
			case OUT_OF_MEMORY -> RunStatus.OUT_OF_MEMORY;
			case FAILED, REJECTED -> RunStatus.FAILED;
		};
	}
}
