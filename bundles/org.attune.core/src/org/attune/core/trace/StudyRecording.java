// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.trace;

import java.util.Optional;

/** Turns the {@link Recorder} between the person's own work and a study. Safe for any thread; does not wait for a disk. */
public interface StudyRecording {
	/**
	 * From now on this is recorded, whatever the person decided about their own work, and {@link Recorder#folder()} is its folder.
	 * A session that is under way elsewhere ends; its last lines are written in the background.
	 *
	 * @param trace empty: the person's own work again, if they agreed to that
	 */
	void turnTo(Optional<StudyTrace> trace);
}
