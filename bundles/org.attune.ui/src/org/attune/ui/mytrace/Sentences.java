// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.attune.trace.Catalogue;
import org.attune.trace.EventField;
import org.attune.trace.TraceLine;
import org.attune.ui.chart.NumberText;
import org.eclipse.osgi.util.NLS;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Says of each event in plain words what happened. Safe for any thread. */
final class Sentences {
	private static final String MILLIS = "ms"; //$NON-NLS-1$
	private static final String SECONDS = "s"; //$NON-NLS-1$
	private static final String BYTES = "B"; //$NON-NLS-1$
	private final ResourceBundle texts = ResourceBundle.getBundle("org.attune.ui.mytrace.events"); //$NON-NLS-1$
	private final Names names;

	Sentences(Names names) {
		this.names = names;
	}

	/** Whether there is a sentence for this kind of event. */
	boolean knows(String type) {
		return texts.containsKey(type);
	}

	String of(TraceLine line) {
		return text(line.type()).map(template -> Template.fill(template, field -> value(line, field)))
				.orElseGet(() -> NLS.bind(Messages.sentence_unknown, line.type()));
	}

	private Optional<String> value(TraceLine line, String field) {
		return Optional.ofNullable(line.data().get(field)).map(value -> words(line.type(), field, shown(line, value)));
	}

	/** Without what a study keeps from its participants meanwhile. */
	private JsonElement shown(TraceLine line, JsonElement value) {
		final JsonElement run = line.data().get("run"); //$NON-NLS-1$
		if (run == null || !value.isJsonObject()) {
			return value;
		}
		final JsonObject shown = value.getAsJsonObject().deepCopy();
		shown.keySet().removeIf(metric -> !names.shows(run.getAsString(), metric));
		return shown;
	}

	private String words(String type, String field, JsonElement value) {
		if (value.isJsonArray()) {
			return value.getAsJsonArray().asList().stream().map(each -> words(type, field, each))
					.collect(Collectors.joining(", ")); //$NON-NLS-1$
		}
		if (value.isJsonObject()) {
			return words(value.getAsJsonObject());
		}
		if (value.isJsonNull()) {
			return ""; //$NON-NLS-1$
		}
		return value.getAsJsonPrimitive().isNumber() ? number(type, field, value)
				: text(value.getAsString()).orElseGet(() -> names.of(field, value.getAsString()));
	}

	private static String words(JsonObject map) {
		return map.asMap().entrySet().stream().map(Sentences::pair).collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	private static String pair(Map.Entry<String, JsonElement> entry) {
		JsonElement value = entry.getValue();
		return entry.getKey() + " = " + (value.isJsonPrimitive() ? value.getAsString() : value.toString()); //$NON-NLS-1$
	}

	private static String number(String type, String field, JsonElement value) {
		return switch (unit(type, field)) {
			case MILLIS -> NumberText.duration(value.getAsDouble() / 1000);
			case SECONDS -> NumberText.duration(value.getAsDouble());
			case BYTES -> NLS.bind(Messages.sentence_bytes, String.format("%,d", value.getAsLong())); //$NON-NLS-1$
			default -> value.getAsString();
		};
	}

	private static String unit(String type, String field) {
		return Catalogue.type(type).stream().flatMap(known -> known.fields().stream())
				.filter(known -> known.name().equals(field)).map(EventField::unit).findFirst().orElse(""); //$NON-NLS-1$
	}

	/** The text with a key; keys of constants are their names. */
	private Optional<String> text(String key) {
		try {
			return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
		} catch (MissingResourceException | ClassCastException e) {
			return Optional.empty();
		}
	}
}
