// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.util.List;

/**
 * A field of a kind of event.
 *
 * @param name        in the event's {@code data}
 * @param type        what its value is
 * @param unit        of a number; empty for counts and for what is no number
 * @param privacy     what it may give away
 * @param optional    whether it may be absent; it is never null
 * @param since       schema version that it came with
 * @param description what it means
 * @param choices     the names that a {@link FieldType#CHOICE} has, otherwise empty
 */
public record EventField(String name, FieldType type, String unit, Privacy privacy, boolean optional, int since,
		String description, List<String> choices) {
	public EventField {
		choices = List.copyOf(choices);
	}
}
