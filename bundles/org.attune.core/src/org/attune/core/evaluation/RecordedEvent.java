// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * An event of a trace or of an export, of which fields may have been left out because they are not to be shared.
 *
 * @param session  that it was recorded in
 * @param sequence its number there
 * @param type     the kind of event
 * @param data     its fields
 */
record RecordedEvent(String session, long sequence, Instant time, String type, JsonObject data) {
	/** As they happened. */
	static final Comparator<RecordedEvent> IN_TIME = Comparator.comparing(RecordedEvent::time)
			.thenComparing(RecordedEvent::session).thenComparing(RecordedEvent::sequence);

	Optional<String> text(String field) {
		return element(field).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
	}

	boolean truth(String field) {
		return text(field).map(Boolean::parseBoolean).orElse(false);
	}

	List<String> texts(String field) {
		final List<String> texts = new ArrayList<>();
		element(field).filter(JsonElement::isJsonArray)
				.ifPresent(array -> array.getAsJsonArray().forEach(each -> texts.add(each.getAsString())));
		return texts;
	}

	/** Texts by name, in their order; empty where there are none. */
	Map<String, String> entries(String field) {
		final Map<String, String> entries = new LinkedHashMap<>();
		element(field).filter(JsonElement::isJsonObject).ifPresent(object -> object.getAsJsonObject().entrySet()
				.forEach(entry -> entries.put(entry.getKey(), entry.getValue().getAsString())));
		return Collections.unmodifiableMap(entries);
	}

	private Optional<JsonElement> element(String field) {
		return Optional.ofNullable(data.get(field));
	}
}
