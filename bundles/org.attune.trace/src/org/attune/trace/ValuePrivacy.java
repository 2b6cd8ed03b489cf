// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The class of a single value of a hyperparameter. The catalogue's class {@link Privacy#VALUE} holds for what values are
 * meant to be: numbers, and words of the tool. Where a value cannot be run, or a word is not known to be one that can, it
 * is what the person typed, so their text; a data set's folder or a class of their own is a name. What can be run is
 * learnt from the trace itself, before anything of it is judged. For one thread.
 */
final class ValuePrivacy {
	private static final Pattern NUMBER = Pattern
			.compile("[-+]?\\d{1,20}(\\.\\d{0,20})?([eE][-+]?\\d{1,3})?|[-+]?\\.\\d{1,20}|NaN|[-+]?Infinity|true|false"); //$NON-NLS-1$
	private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}"); //$NON-NLS-1$
	private static final String TASK = "task."; //$NON-NLS-1$
	private static final String GENERATED = "generated:"; //$NON-NLS-1$

	private final Set<Known> accepted = new HashSet<>();
	private final Set<Known> refused = new HashSet<>();

	/** A hyperparameter's value, as typed. */
	private record Known(String hyperparameter, String value) {
	}

	/** Remembers which values the line says can be run, and which cannot. */
	void learn(EventType type, JsonObject data) {
		final JsonElement valid = data.get("valid"); //$NON-NLS-1$
		final JsonElement value = data.get("newValue"); //$NON-NLS-1$
		final JsonElement hyperparameter = data.get("hyperparameter"); //$NON-NLS-1$
		if (isTruth(valid) && isText(value) && isText(hyperparameter)) {
			(valid.getAsBoolean() ? accepted : refused).add(new Known(hyperparameter.getAsString(), value.getAsString()));
		}
		type.fields().stream()
				.filter(field -> field.privacy() == Privacy.VALUE && field.type() == FieldType.TEXTS_BY_NAME)
				.forEach(field -> learnAll(data.get(field.name())));
	}

	/** What was handed over to be trained passed the check. */
	private void learnAll(JsonElement values) {
		if (values instanceof final JsonObject map) {
			map.asMap().forEach((id, value) -> {
				if (isText(value)) {
					accepted.add(new Known(id, value.getAsString()));
				}
			});
		}
	}

	private static boolean isTruth(JsonElement value) {
		return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean();
	}

	private static boolean isText(JsonElement value) {
		return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
	}

	/** @param hyperparameter that has the value; empty if that is not known */
	Privacy of(Optional<String> hyperparameter, String value) {
		final Optional<Known> known = hyperparameter.map(id -> new Known(id, value));
		if (known.filter(refused::contains).isPresent()) {
			return Privacy.TEXT;
		} else if (value.isEmpty() || NUMBER.matcher(value).matches()) {
			return Privacy.VALUE;
		} else if (hyperparameter.filter(id -> id.startsWith(TASK)).isPresent()) {
			return value.startsWith(GENERATED) ? Privacy.VALUE : Privacy.NAME;
		} else if (known.filter(accepted::contains).isEmpty()) {
			return Privacy.TEXT;
		}
		return WORD.matcher(value).matches() ? Privacy.VALUE : Privacy.NAME;
	}
}
