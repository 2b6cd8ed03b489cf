// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.reading;

/**
 * A place of a session where lines are missing or cannot be read. It says nothing of what the lines held.
 *
 * @param session id of the session
 * @param after   sequence number of the last line before; 0 if there is none
 * @param kind    what is wrong there
 */
public record Gap(String session, long after, Kind kind) {
	/** What is wrong at a gap. */
	public enum Kind {
		/** Sequence numbers jump: lines are missing. */
		MISSING,
		/** A line cannot be read, is not the one that was written, or is of another session. */
		UNREADABLE,
		/** The last line was not written to its end: the session was killed. */
		TORN_TAIL
	}
}
