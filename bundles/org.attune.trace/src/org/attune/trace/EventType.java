// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.util.List;

/**
 * A kind of event.
 *
 * @param name        in a trace, {@code org.attune.edit} for example
 * @param title       a few words for people
 * @param description when it is written
 * @param since       schema version that it came with
 * @param fields      in the order in which they are written
 */
public record EventType(String name, String title, String description, int since, List<EventField> fields) {
	public EventType {
		fields = List.copyOf(fields);
	}
}
