// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.problems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.model.validation.Fix;
import org.attune.ui.editor.Field;
import org.eclipse.core.resources.IMarker;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * A fix as an attribute of its problem's marker, so that the Problems view can offer it without reading the file.
 *
 * @param values
 *            in the form of the file, by the name of their field; empty: back to the default
 */
record FixText(String label, Map<String, Optional<String>> values) {
	static final String ATTRIBUTE = "fixes"; //$NON-NLS-1$
	private static final String LABEL = "label"; //$NON-NLS-1$
	private static final String VALUES = "values"; //$NON-NLS-1$

	static String of(List<Fix> fixes) {
		final JsonArray array = new JsonArray();
		fixes.forEach(fix -> array.add(json(fix)));
		return array.toString();
	}

	private static JsonObject json(Fix fix) {
		final JsonObject values = new JsonObject();
		fix.changes().forEach(change -> Field.of(change.owner(), change.feature())
				.ifPresent(field -> values.addProperty(field.name(), field.text(change.value()).orElse(null))));
		final JsonObject json = new JsonObject();
		json.addProperty(LABEL, fix.label());
		json.add(VALUES, values);
		return json;
	}

	/** The fixes of a marker; none where it carries none, or was written by another version. */
	static List<FixText> of(IMarker marker) {
		final List<FixText> fixes = new ArrayList<>();
		try {
			for (JsonElement fix : JsonParser.parseString(marker.getAttribute(ATTRIBUTE, "[]")).getAsJsonArray()) { //$NON-NLS-1$
				fixes.add(read(fix.getAsJsonObject()));
			}
		} catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
			return List.of();
		}
		return fixes;
	}

	private static FixText read(JsonObject json) {
		final Map<String, Optional<String>> values = new LinkedHashMap<>();
		json.getAsJsonObject(VALUES).asMap().forEach((name, value) -> values.put(name,
				value.isJsonNull() ? Optional.empty() : Optional.of(value.getAsString())));
		return new FixText(json.get(LABEL).getAsString(), values);
	}
}
