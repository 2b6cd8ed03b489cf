// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs.filter;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.attune.core.run.Run;
import org.attune.model.configuration.Numbers;

/**
 * A condition on one field. NaN is not less and not more than anything and equal only to {@code NaN}; a run without a
 * value meets no condition but {@code !=}, {@code !~} and {@code = none}.
 */
record Comparison(FilterField field, Token operator, Token value) {
	private static final String NAN = "nan"; //$NON-NLS-1$
	private static final String NONE = "none"; //$NON-NLS-1$

	Predicate<Run> predicate() throws FilterException {
		return switch (operator.text()) {
		case "=" -> equal(); //$NON-NLS-1$
		case "!=" -> equal().negate(); //$NON-NLS-1$
		case "~" -> contains(); //$NON-NLS-1$
		case "!~" -> contains().negate(); //$NON-NLS-1$
		default -> ordered();
		};
	}

	private Predicate<Run> equal() throws FilterException {
		String wanted = value.text();
		if (wanted.equalsIgnoreCase(NONE)) {
			return run -> field.text(run).isEmpty() && field.number(run).isEmpty();
		}
		if (wanted.equalsIgnoreCase(NAN)) {
			return run -> Double.isNaN(field.number(run).orElse(0));
		}
		OptionalDouble number = number(wanted);
		if (number.isPresent()) {
			double exact = number.getAsDouble();
			return run -> field.number(run).isPresent() ? field.number(run).getAsDouble() == exact : textIs(run, wanted);
		}
		if (field.numeric()) {
			throw notANumber();
		}
		checkOneOf();
		return run -> textIs(run, wanted);
	}

	private boolean textIs(Run run, String wanted) {
		return FilterFields.plain(field.text(run)).equals(FilterFields.plain(wanted));
	}

	private void checkOneOf() throws FilterException {
		String wanted = FilterFields.plain(value.text());
		if (field.closed() && field.values().stream().map(FilterFields::plain).noneMatch(wanted::equals)) {
			throw new FilterException(value.start(), Messages.bind(Messages.problem_otherValue,
					new Object[] { field.title(), value.text(), field.values().stream().collect(Collectors.joining(", ")) })); //$NON-NLS-1$
		}
	}

	private Predicate<Run> contains() {
		String part = value.text().toLowerCase(Locale.ROOT);
		return run -> field.text(run).toLowerCase(Locale.ROOT).contains(part);
	}

	private Predicate<Run> ordered() throws FilterException {
		if (!field.numeric()) {
			throw new FilterException(operator.start(),
					Messages.bind(Messages.problem_noNumbers, field.title(), operator.text()));
		}
		double limit = number(value.text()).orElseThrow(this::notANumber);
		DoublePredicate holds = switch (operator.text()) {
		case "<" -> number -> number < limit; //$NON-NLS-1$
		case "<=" -> number -> number <= limit; //$NON-NLS-1$
		case ">" -> number -> number > limit; //$NON-NLS-1$
		default -> number -> number >= limit;
		};
		return run -> holds.test(field.number(run).orElse(Double.NaN));
	}

	private FilterException notANumber() {
		return new FilterException(value.start(), Messages.bind(Messages.problem_notANumber,
				new Object[] { value.text(), field.title(), operator.text() }));
	}

	/** As people write numbers, also as per cent. */
	private static OptionalDouble number(String text) {
		if (text.endsWith("%")) { //$NON-NLS-1$
			OptionalDouble percent = Numbers.parse(text.substring(0, text.length() - 1));
			return percent.isPresent() ? OptionalDouble.of(percent.getAsDouble() / 100) : percent;
		}
		return Numbers.parse(text);
	}
}
