// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.trace;

import java.nio.file.Path;

/**
 * The trace of a study that somebody takes part in. It takes the place of the trace of their own work.
 *
 * @param folder          that the trace is written to; it need not exist yet
 * @param phase           how far recording is
 * @param mayPause        whether the participant may stop the recording for a while
 * @param submissionsOnly whether edits and looks are left out
 */
public record StudyTrace(Path folder, Phase phase, boolean mayPause, boolean submissionsOnly) {
	/** How far recording is. */
	public enum Phase {
		/** The participant has not agreed, or not any more: nothing is recorded. */
		NOT_AGREED,
		RECORDED,
		/** The participant agreed and is done: nothing more is recorded. */
		COMPLETE
	}
}
