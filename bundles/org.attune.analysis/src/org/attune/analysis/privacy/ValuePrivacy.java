// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.privacy;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.attune.trace.Privacy;

import com.google.gson.JsonObject;

/**
 * The class of a single value of a hyperparameter. The catalogue's class {@link Privacy#VALUE} holds for what values are meant
 * to be: numbers, and words of the tool. What a person typed where it does not fit is their text, and a data set's folder or a
 * class of their own is a name. For one trace, in its order.
 */
final class ValuePrivacy {
	private static final Pattern NUMBER = Pattern.compile("[-+0-9.,eE ]{1,40}|NaN|[-+]?Infinity|true|false");
	private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
	private static final String TASK = "task.";
	private static final String GENERATED = "generated:";

	private final Set<String> refused = new HashSet<>();

	/** Looks at an event before its values are asked for. */
	void enter(JsonObject data) {
		if (data.has("valid") && !data.get("valid").getAsBoolean() && data.has("newValue")) {
			refused.add(data.get("newValue").getAsString());
		}
	}

	/** @param hyperparameter that has the value, if that is known */
	Privacy of(Optional<String> hyperparameter, String value) {
		if (NUMBER.matcher(value).matches() || value.isEmpty()) {
			return Privacy.VALUE;
		} else if (refused.contains(value)) {
			return Privacy.TEXT;
		} else if (hyperparameter.filter(id -> id.startsWith(TASK)).isPresent()) {
			return value.startsWith(GENERATED) ? Privacy.VALUE : Privacy.NAME;
		}
		return WORD.matcher(value).matches() ? Privacy.VALUE : Privacy.NAME;
	}
}
