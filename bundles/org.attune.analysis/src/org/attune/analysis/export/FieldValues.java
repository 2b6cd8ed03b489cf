// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Values of fields as texts. */
final class FieldValues {
	private FieldValues() {
	}

	/** Text, number and truth as they are; several of them as JSON. */
	static String text(JsonElement value) {
		return value.isJsonPrimitive() ? value.getAsString() : value.toString();
	}

	/**
	 * A field's value in parts without structure: {@code values} with two entries becomes {@code values.epochs} and
	 * {@code values.momentum}, of several texts there is one, separated by semicolons.
	 */
	static Map<String, String> flat(String name, JsonElement value) {
		final Map<String, String> flat = new LinkedHashMap<>();
		if (value instanceof final JsonObject object) {
			object.asMap().forEach((key, element) -> flat.put(name + '.' + key, text(element)));
		} else if (value instanceof final JsonArray array) {
			flat.put(name, array.asList().stream().map(FieldValues::text).collect(Collectors.joining(";")));
		} else {
			flat.put(name, text(value));
		}
		return flat;
	}
}
