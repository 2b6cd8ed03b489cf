// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.time.Instant;
import java.util.Collection;

import org.attune.trace.SessionVerdict;

/**
 * Whether the order of the events is certain to be the one in which they happened: the check found every session whole, no
 * line is there twice, and no session began before all earlier ones were over. Within a session the numbers of the lines
 * count, not the clock, which may have been set.
 */
final class EventOrder {
	private boolean certain;
	private String session = "";
	private long last;
	private Instant latest = Instant.MIN;
	private Instant over = Instant.MIN;

	EventOrder(Collection<SessionVerdict> verdicts) {
		certain = verdicts.stream().allMatch(SessionVerdict::whole);
	}

	/** In the order of the export. */
	void event(ExportedEvent event) {
		if (!event.session().equals(session)) {
			session = event.session();
			last = 0;
			over = latest;
		}
		certain &= event.sequence() > last && !event.time().isBefore(over);
		last = event.sequence();
		latest = event.time().isAfter(latest) ? event.time() : latest;
	}

	boolean certain() {
		return certain;
	}
}
