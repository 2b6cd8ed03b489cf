// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.time.Duration;
import java.time.Instant;

/**
 * Where the clock of a session stands.
 *
 * @param started   when the session began
 * @param at        when the clock was looked at last
 * @param counted   time that was used up until then
 * @param paused    whether the participant has paused
 * @param announced of how many minutes left was told last; {@link #NOTHING} for none yet, 0 once the time was up
 * @param over      whether the participant was done; then nothing counts any more
 */
public record ClockState(Instant started, Instant at, Duration counted, boolean paused, int announced, boolean over) {
	/** Nothing was announced. */
	static final int NOTHING = Integer.MAX_VALUE;

	static ClockState begun(Instant now, int announced) {
		return new ClockState(now, now, Duration.ZERO, false, announced, false);
	}

	ClockState at(Instant now, Duration more) {
		return new ClockState(started, now, counted.plus(more), paused, announced, over);
	}

	ClockState paused(boolean now) {
		return new ClockState(started, at, counted, now, announced, over);
	}

	ClockState announced(int minutes) {
		return new ClockState(started, at, counted, paused, minutes, over);
	}

	ClockState ended() {
		return new ClockState(started, at, counted, false, announced, true);
	}
}
