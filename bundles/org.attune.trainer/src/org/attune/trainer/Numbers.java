// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write hyperparameters: 0.001, 1e-3 or 2^-10. */
final class Numbers {
	private static final String NUMBER = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
	private static final Pattern POWER = Pattern.compile("\\s*(" + NUMBER + ")\\s*(?:\\^\\s*(" + NUMBER + "))?\\s*");

	private Numbers() {
	}

	/** The finite number of a text; empty if there is none. */
	static OptionalDouble parsed(String text) {
		final Matcher matcher = POWER.matcher(text);
		if (text.length() > 100 || !matcher.matches()) {
			return OptionalDouble.empty();
		}
		final double base = Double.parseDouble(matcher.group(1));
		final double value = matcher.group(2) == null ? base : Math.pow(base, Double.parseDouble(matcher.group(2)));
		return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
	}

	/** The whole number of a text, which may be written as 1e2; empty if there is none. */
	static OptionalInt parsedWhole(String text) {
		final OptionalDouble value = parsed(text);
		return value.isPresent() && value.getAsDouble() == Math.rint(value.getAsDouble())
				&& Math.abs(value.getAsDouble()) <= Integer.MAX_VALUE ? OptionalInt.of((int) value.getAsDouble()) : OptionalInt.empty();
	}
}
