// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.time.Instant;

/**
 * An event with the time at which it happened, on its way to the file.
 *
 * @param time      by the machine's clock
 * @param monotonic nanoseconds from the start of the session
 * @param event     what happened
 */
record Stamped(Instant time, long monotonic, TraceEvent event) {

	/**
	 * Whether the event must be on the disk before anything else happens: losing it would break the chain of the
	 * others.
	 */
	boolean precious() {
		return event instanceof TraceEvent.Submitted || event instanceof TraceEvent.RunEnded
				|| event instanceof TraceEvent.SessionEnded || event instanceof TraceEvent.ConsentGiven
				|| event instanceof TraceEvent.ConsentWithdrawn || event instanceof ParticipantEvent
				|| event instanceof StudyEvent;
	}
}
