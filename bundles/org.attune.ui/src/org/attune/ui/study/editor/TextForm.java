// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.attune.model.configuration.Numbers;
import org.eclipse.osgi.util.NLS;

/**
 * How the text of a control and the value of a field become each other. A text that is no such value stays where it was
 * typed, and counts as one that the rules of a study refuse where they can.
 */
enum TextForm {
	/** Without blanks around it; the empty text is none. */
	LINE {
		@Override
		Object value(String text) {
			return text.isBlank() ? null : text.strip();
		}
	},
	/** As it stands; the empty text is none. */
	PAGE {
		@Override
		Object value(String text) {
			return text.isEmpty() ? null : text.replace("\r\n", "\n"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	},
	/** A whole number. */
	INTEGER {
		@Override
		Object value(String text) {
			return whole(text).filter(number -> Math.abs(number) <= Integer.MAX_VALUE).map(Long::intValue).orElse(-1);
		}

		@Override
		Optional<String> fault(String text, String name) {
			return whole(text).isPresent() ? Optional.empty()
					: Optional.of(NLS.bind(Messages.fault_whole, name, text.strip()));
		}
	},
	/** A whole number of any size. */
	LONG {
		@Override
		Object value(String text) {
			return whole(text).orElse(-1L);
		}

		@Override
		Optional<String> fault(String text, String name) {
			return INTEGER.fault(text, name);
		}
	},
	/** A number; the empty text is none. */
	REAL {
		@Override
		Object value(String text) {
			final OptionalDouble number = Numbers.parse(text.strip());
			return number.isPresent() ? number.getAsDouble() : null;
		}

		@Override
		String text(Object value) {
			return value == null ? "" : Numbers.canonical((Double) value); //$NON-NLS-1$
		}

		@Override
		Optional<String> fault(String text, String name) {
			return text.isBlank() || value(text) != null ? Optional.empty()
					: Optional.of(NLS.bind(Messages.fault_number, name, text.strip()));
		}
	},
	/** Whole numbers between commas or blanks, and ranges of them. */
	SEEDS {
		@Override
		Object value(String text) {
			return seeds(text).orElse(List.of());
		}

		@Override
		String text(Object value) {
			return ((List<?>) value).stream().map(String::valueOf).collect(Collectors.joining(", ")); //$NON-NLS-1$
		}

		@Override
		Optional<String> fault(String text, String name) {
			return text.isBlank() || seeds(text).isPresent() ? Optional.empty()
					: Optional.of(NLS.bind(Messages.fault_seeds, name));
		}
	};

	private static final int MOST_SEEDS = 1000;
	private static final Pattern RANGE = Pattern.compile("(\\d{1,18})(?:\\s*(?:-|\\.\\.|\u2013)\\s*(\\d{1,18}))?"); //$NON-NLS-1$
	private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+"); //$NON-NLS-1$

	/** The value for the model; null: none. */
	abstract Object value(String text);

	/** What stands in the control for a value of the model. */
	String text(Object value) {
		return Objects.toString(value, ""); //$NON-NLS-1$
	}

	/** What is wrong with a text that the model cannot hold as it stands. */
	Optional<String> fault(String text, String name) {
		return Optional.empty();
	}

	private static Optional<Long> whole(String text) {
		final OptionalDouble number = Numbers.parse(text.strip());
		return number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble())
				&& Math.abs(number.getAsDouble()) < Long.MAX_VALUE ? Optional.of(exact(text.strip(), number.getAsDouble()))
						: Optional.empty();
	}

	/** Digits to the last one, also those that a double would round. */
	private static long exact(String text, double number) {
		return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : new BigDecimal(number).longValue(); //$NON-NLS-1$
	}

	/** Empty: not understood. */
	private static Optional<List<Long>> seeds(String text) {
		final List<Long> seeds = new ArrayList<>();
		final Matcher matcher = RANGE.matcher(text);
		int end = 0;
		while (matcher.find()) {
			if (!BETWEEN.matcher(text.substring(end, matcher.start())).replaceAll("").isEmpty()) { //$NON-NLS-1$
				return Optional.empty();
			}
			end = matcher.end();
			final long first = Long.parseLong(matcher.group(1));
			final long last = matcher.group(2) == null ? first : Long.parseLong(matcher.group(2));
			if (last < first || last - first >= MOST_SEEDS || seeds.size() >= MOST_SEEDS) {
				return Optional.empty();
			}
			LongStream.rangeClosed(first, last).forEach(seeds::add);
		}
		return BETWEEN.matcher(text.substring(end)).replaceAll("").isEmpty() ? Optional.of(seeds) : Optional.empty(); //$NON-NLS-1$
	}
}
