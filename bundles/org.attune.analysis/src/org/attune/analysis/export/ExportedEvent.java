// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.attune.trace.EventType;

import com.google.gson.JsonElement;

/**
 * What leaves of one event.
 *
 * @param id        session and sequence, unique in the export
 * @param order     from 1, over all sessions, in the order in which they began
 * @param session   id of the session
 * @param sequence  within the session, from 1
 * @param time      in whole microseconds, by the machine's clock
 * @param monotonic nanoseconds from the start of the session
 * @param version   of the events' fields, when it was written
 * @param type      its kind; one without fields for a kind that is not known
 * @param fields    those that may leave, by name
 */
record ExportedEvent(String id, long order, String session, long sequence, Instant time, long monotonic, int version,
		EventType type, Map<String, JsonElement> fields) {
	private static final String PREFIX = "org.attune.";

	/** The name of the kind without what all kinds have in common, for example {@code run.end}. */
	String kind() {
		return kind(type);
	}

	static String kind(EventType type) {
		return type.name().startsWith(PREFIX) ? type.name().substring(PREFIX.length()) : type.name();
	}

	/** The field's value as text, if it may leave and is there. */
	Optional<String> text(String field) {
		return Optional.ofNullable(fields.get(field)).map(FieldValues::text);
	}
}
