// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for an event's fields: <code>{field}</code> stands for its value, and what is in square
 * brackets is left out where a field in it is absent.
 */
final class Template {
	private static final Pattern PART = Pattern.compile("\\[([^\\]]*)\\]|\\{(\\w+)\\}"); //$NON-NLS-1$
	private static final Pattern FIELD = Pattern.compile("\\{(\\w+)\\}"); //$NON-NLS-1$
	private static final String ABSENT = "\u2013"; //$NON-NLS-1$

	private Template() {
	}

	/** @param values
	 *            the value of a field in words; empty where the event has none */
	static String fill(String template, Function<String, Optional<String>> values) {
		return PART.matcher(template).replaceAll(part -> Matcher.quoteReplacement(
				part.group(1) == null ? value(part.group(2), values).orElse(ABSENT) : optional(part.group(1), values)));
	}

	private static String optional(String part, Function<String, Optional<String>> values) {
		boolean whole = FIELD.matcher(part).results().map(field -> field.group(1))
				.allMatch(name -> value(name, values).isPresent());
		return whole ? FIELD.matcher(part).replaceAll(field -> replacement(field, values)) : ""; //$NON-NLS-1$
	}

	private static String replacement(MatchResult field, Function<String, Optional<String>> values) {
		return Matcher.quoteReplacement(value(field.group(1), values).orElse(ABSENT));
	}

	private static Optional<String> value(String name, Function<String, Optional<String>> values) {
		return values.apply(name).filter(text -> !text.isEmpty());
	}
}
