// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;

/** Times of a session in words. */
final class ClockText {
	private static final Duration HOUR = Duration.ofHours(1);

	private ClockText() {
	}

	/** As a clock has it: "1:02:03" or "2:03". A part of a second counts as a whole one, so that 0:00 means that it is over. */
	static String digits(Duration left) {
		final Duration whole = Duration.ofMillis(left.toMillis() + 999).truncatedTo(ChronoUnit.SECONDS);
		return whole.compareTo(HOUR) < 0 ? String.format(Locale.ROOT, "%d:%02d", whole.toMinutesPart(), whole.toSecondsPart()) //$NON-NLS-1$
				: String.format(Locale.ROOT, "%d:%02d:%02d", whole.toHours(), whole.toMinutesPart(), whole.toSecondsPart()); //$NON-NLS-1$
	}

	/** As a person says it: "15 minutes", "1 minute", "40 seconds". */
	static String words(Duration left) {
		final long minutes = Math.round(left.toSeconds() / 60.0);
		if (left.toSeconds() < 50) {
			return NLS.bind(Messages.clock_seconds, left.toSeconds());
		}
		return minutes == 1 ? Messages.clock_minute : NLS.bind(Messages.clock_minutes, minutes);
	}
}
