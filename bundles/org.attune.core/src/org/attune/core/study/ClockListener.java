// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.io.IOException;
import java.time.Duration;

/** Is told by a session's clock, on the thread that looked at it. Must not wait. */
public interface ClockListener {
	/** Not much time is left: 15, 5 or 1 minutes, or less where that was noticed late. Each is told once in a session. */
	void warned(Duration left);

	/** No time is left. Told once in a session. */
	void timeUp();

	/**
	 * Attune was closed or the machine slept, or its clock was set forwards.
	 *
	 * @param gap     how long, by the machine's clock
	 * @param counted whether it was taken off the time that is left
	 */
	void away(Duration gap, boolean counted);

	/** Where the clock stands could not be written down; it goes on, and the next attempt is made soon. */
	void notKept(IOException problem);
}
