// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where the segments of one session lie. Used by the writing thread only. */
interface SegmentStore {
	/**
	 * What was there before the session.
	 *
	 * @param link   the segment that the first one follows; empty if there is none
	 * @param killed the sessions that have no end and are not running
	 */
	record Earlier(Optional<SegmentLink> link, List<RecorderEvent.SessionRecovered> killed) {
		static final Earlier NOTHING = new Earlier(Optional.empty(), List.of());
	}

	/** Called before the first segment is created, again if it fails. */
	Earlier begin() throws IOException;

	/** Creates the segment with this number, counted from 1. */
	Segment create(int number) throws IOException;

	/** Nothing is appended to the segment any more. */
	void closed(int number);

	/** The sessions that {@link #begin()} found killed are named in this session, on the disk itself. */
	void settled();

	/** No segment comes any more. @param whole whether the session's last event is on the disk */
	void end(boolean whole) throws IOException;
}
