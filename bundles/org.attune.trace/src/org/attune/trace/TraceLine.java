// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.time.Instant;
import java.util.Optional;

import com.google.gson.JsonObject;

/**
 * One line of a trace: an event with its place in its session.
 *
 * @param session       id of the session
 * @param sequence      1 for the session's first line, then without gaps
 * @param time          when it happened, in whole microseconds, by the machine's clock, which may have been set
 *                      meanwhile
 * @param monotonic     nanoseconds from the start of the session, by a clock that nobody sets
 * @param schemaVersion version of the events' fields
 * @param type          the kind of event, as in {@link TraceEvent#type()}
 * @param event         the event; empty for a kind that this version does not know, and where a filter took away what the
 *                      event cannot be without
 * @param data          the event's fields as they are in the file, also those that this version does not know
 * @param previous      the segment before; only on the first line of a segment, and there from schema version 2 on
 */
public record TraceLine(String session, long sequence, Instant time, long monotonic, int schemaVersion, String type,
		Optional<TraceEvent> event, JsonObject data, Optional<SegmentLink> previous) {
}
