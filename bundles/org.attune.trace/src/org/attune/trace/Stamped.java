// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * An event with the time at which it happened, on its way to the file.
 *
 * @param time      by the machine's clock
 * @param monotonic nanoseconds from the start of the session
 * @param source    says what happened, which may take its time
 */
record Stamped(Instant time, long monotonic, Supplier<? extends TraceEvent> source) {
	Stamped(Instant time, long monotonic, TraceEvent event) {
		this(time, monotonic, () -> event);
	}

	/** What happened. */
	TraceEvent event() {
		return source.get();
	}

	/** The same, of which it is known what happened. */
	Stamped known() {
		return new Stamped(time, monotonic, Objects.requireNonNull(event(), "event")); //$NON-NLS-1$
	}

	/**
	 * Whether the event must be on the disk before anything else happens: losing it would break the chain of the
	 * others.
	 */
	boolean precious() {
		final TraceEvent event = event();
		return event instanceof TraceEvent.Submitted || event instanceof TraceEvent.RunEnded
				|| event instanceof TraceEvent.SessionEnded || event instanceof TraceEvent.ConsentGiven
				|| event instanceof TraceEvent.ConsentWithdrawn;
	}
}
