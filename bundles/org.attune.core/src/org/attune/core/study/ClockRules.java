// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.time.Duration;
import java.util.Optional;

import org.attune.model.study.Session;

/**
 * How a study counts the time of a session.
 *
 * @param limit          that a participant has; empty: any
 * @param trainingCounts whether the clock goes on while a network is trained
 * @param pauses         whether a participant may pause; if so, time away does not count, else it does
 * @param speed          how many times faster than real time the clock goes, for a dry run; 1 for participants
 */
public record ClockRules(Optional<Duration> limit, boolean trainingCounts, boolean pauses, double speed) {
	public ClockRules {
		if (!(speed > 0) || Double.isInfinite(speed)) {
			throw new IllegalArgumentException("speed " + speed + " is no positive number"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** Those of a study. */
	public static ClockRules of(Session session, double speed) {
		return new ClockRules(Optional.of(Duration.ofMinutes(session.getMinutes())).filter(Duration::isPositive),
				session.isTrainingCounts(), session.isPauses(), speed);
	}
}
