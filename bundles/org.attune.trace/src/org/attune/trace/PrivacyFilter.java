// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Lets those fields of events leave whose class of privacy was asked for. Names leave as pseudonyms where there is a key
 * for them. Everything else stays: also what the catalogue does not know. For one trace and one thread; the filter has to
 * {@link #learn} all lines before the first one is filtered, since a value may come before the line that says whether it
 * can be run.
 */
public final class PrivacyFilter {
	private final Set<Privacy> leaving;
	private final Optional<Pseudonyms> pseudonyms;
	private final ValuePrivacy values = new ValuePrivacy();

	public PrivacyFilter(Set<Privacy> leaving, Optional<Pseudonyms> pseudonyms) {
		this.leaving = Set.copyOf(leaving);
		this.pseudonyms = pseudonyms;
	}

	/** Looks at a line of the trace that will be filtered. */
	public void learn(TraceLine line) {
		Catalogue.type(line.type()).ifPresent(type -> values.learn(type, line.data()));
	}

	/** Whether fields of this class can be in what leaves, be it as pseudonyms. */
	public boolean leaves(Privacy privacy) {
		return leaving.contains(privacy) || privacy == Privacy.NAME && pseudonyms.isPresent();
	}

	/** What may leave of an event's data, in the catalogue's order. */
	public Map<String, JsonElement> filter(EventType type, JsonObject data) {
		final Optional<String> hyperparameter = text(data, "hyperparameter"); //$NON-NLS-1$
		final Map<String, JsonElement> left = new LinkedHashMap<>();
		for (EventField field : type.fields()) {
			final JsonElement value = data.get(field.name());
			if (value != null && !value.isJsonNull()) {
				filter(field.privacy(), hyperparameter, value).ifPresent(kept -> left.put(field.name(), kept));
			}
		}
		return left;
	}

	private Optional<JsonElement> filter(Privacy privacy, Optional<String> hyperparameter, JsonElement value) {
		if (value instanceof final JsonArray array) {
			final JsonArray left = new JsonArray();
			array.forEach(element -> filter(privacy, hyperparameter, element).ifPresent(left::add));
			return leaves(privacy) ? Optional.of(left) : Optional.empty();
		} else if (value instanceof final JsonObject object) {
			final JsonObject left = new JsonObject();
			object.asMap().forEach((key, element) -> filter(privacy, Optional.of(key), element)
					.ifPresent(kept -> left.add(key, kept)));
			return leaves(privacy) ? Optional.of(left) : Optional.empty();
		}
		return value instanceof final JsonPrimitive primitive ? primitive(privacy, hyperparameter, primitive)
				: Optional.empty();
	}

	private Optional<JsonElement> primitive(Privacy privacy, Optional<String> hyperparameter, JsonPrimitive value) {
		final Privacy actual = privacy == Privacy.VALUE && value.isString() ? values.of(hyperparameter, value.getAsString())
				: privacy;
		if (leaving.contains(privacy) && leaving.contains(actual)) {
			return Optional.of(value);
		}
		return actual == Privacy.NAME && (privacy == actual || leaving.contains(privacy))
				? pseudonyms.map(given -> new JsonPrimitive(given.of(value.getAsString())))
				: Optional.empty();
	}

	private static Optional<String> text(JsonObject data, String name) {
		return Optional.ofNullable(data.get(name)).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
	}
}
