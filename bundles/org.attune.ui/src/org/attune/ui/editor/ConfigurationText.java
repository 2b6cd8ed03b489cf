// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.attune.model.configuration.Configurations;
import org.attune.model.configuration.EffectiveValues;
import org.attune.model.configuration.Numbers;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.HyperparameterType;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * A configuration as a text for other programs: one JSON object, or a line {@code key=value} for each hyperparameter.
 * The keys are the ids. An empty value, in JSON null, stands for the default.
 *
 * @param values
 *            by key, in the order of the text; empty: the default
 * @param unread
 *            parts of the text that are no value
 */
record ConfigurationText(Map<String, Optional<String>> values, List<String> unread) {
	private static final String VALUES = "values"; //$NON-NLS-1$
	private static final String COMMENT = "#"; //$NON-NLS-1$

	/** The values in effect as JSON; numbers and switches are no strings there. */
	static String json(Experiment experiment) {
		final JsonObject json = new JsonObject();
		EffectiveValues.of(experiment).values().forEach((id, value) -> add(json, experiment, id, value));
		return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json);
	}

	private static void add(JsonObject json, Experiment experiment, String id, String value) {
		final HyperparameterType type = Configurations.hyperparameter(experiment, id).orElseThrow().getType();
		final boolean number = type == HyperparameterType.INTEGER || type == HyperparameterType.REAL;
		if (number && Numbers.parse(value).isPresent()) {
			json.addProperty(id, new BigDecimal(value));
		} else if (type == HyperparameterType.BOOLEAN) {
			json.addProperty(id, Boolean.valueOf(value));
		} else {
			json.addProperty(id, value);
		}
	}

	/** The values in effect as lines. */
	static String lines(Experiment experiment) {
		return EffectiveValues.of(experiment).values().entrySet().stream()
				.map(value -> value.getKey() + '=' + value.getValue())
				.collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator())); //$NON-NLS-1$
	}

	/** Reads a text of either kind. */
	static ConfigurationText of(String text) {
		final ConfigurationText read = new ConfigurationText(new LinkedHashMap<>(), new ArrayList<>());
		if (text.strip().startsWith("{")) { //$NON-NLS-1$
			read.readJson(text);
		} else {
			text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
					.forEach(read::readLine);
		}
		return read;
	}

	private void readJson(String text) {
		try {
			final JsonObject json = JsonParser.parseReader(new StringReader(text)).getAsJsonObject();
			final boolean nested = json.has(VALUES) && json.get(VALUES).isJsonObject();
			(nested ? json.getAsJsonObject(VALUES) : json).asMap().forEach(this::readMember);
		} catch (JsonParseException | IllegalStateException e) {
			unread.add(String.valueOf(e.getMessage()));
		}
	}

	private void readMember(String key, JsonElement value) {
		if (value.isJsonNull()) {
			values.put(key, Optional.empty());
		} else if (value.isJsonPrimitive()) {
			values.put(key, Optional.of(value.getAsString()));
		} else {
			unread.add(key + ": " + value); //$NON-NLS-1$
		}
	}

	private void readLine(String line) {
		final int sign = line.indexOf('=');
		if (sign <= 0) {
			unread.add(line);
		} else {
			values.put(line.substring(0, sign).strip(),
					Optional.of(line.substring(sign + 1).strip()).filter(value -> !value.isEmpty()));
		}
	}
}
