// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.time.LocalDate;
import java.util.List;

/**
 * What was recorded on a day.
 *
 * @param entries
 *            the newest first, and no more than {@link DayEvents#LIMIT} of them
 * @param count
 *            how many there are
 * @param unreadable
 *            lines of the trace that cannot be read
 */
record Day(LocalDate date, List<Entry> entries, long count, long unreadable) {
	Day {
		entries = List.copyOf(entries);
	}

	/** A day without events. */
	static Day empty(LocalDate date) {
		return new Day(date, List.of(), 0, 0);
	}
}
