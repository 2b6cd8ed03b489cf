// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.configuration;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The written form of numbers: what people type, and the one form in which a number is compared, hashed and sent. */
public final class Numbers {
	private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
	private static final Pattern POWER = Pattern.compile("(?<base>\\d+(\\.\\d+)?)\\s*\\^\\s*(?<exponent>[+-]?\\d+)");
	/** Outside of these powers of ten a row of zeros is harder to read than an exponent. */
	private static final int SMALLEST_PLAIN_EXPONENT = -9;
	private static final int LARGEST_PLAIN_EXPONENT = 15;

	private Numbers() {
	}

	/**
	 * Reads a number, whatever the language of the machine: the decimal separator is the point.
	 *
	 * @param text a decimal number as {@code 64} or {@code 0.001}, with an exponent as {@code 1e-3}, or a power as
	 *            {@code 2^-10}; blanks around it do not matter
	 * @return the finite number; empty for any other text, also for NaN, an infinity, a grouping or decimal comma, and
	 *         a number beyond the range of a double
	 */
	public static OptionalDouble parse(String text) {
		final String number = text.strip();
		final Matcher power = POWER.matcher(number);
		if (power.matches()) {
			return finite(Math.pow(Double.parseDouble(power.group("base")),
					Double.parseDouble(power.group("exponent"))));
		}
		return DECIMAL.matcher(number).matches() ? finite(Double.parseDouble(number)) : OptionalDouble.empty();
	}

	private static OptionalDouble finite(double number) {
		return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
	}

	/**
	 * The shortest text from which the same double is read again: {@code 64}, {@code 0.001}, {@code 1e-12}.
	 *
	 * @param number finite
	 */
	public static String canonical(double number) {
		if (number == 0) {
			return "0"; // there is no use for a negative zero, and BigDecimal knows none
		}
		final BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
		final int exponent = decimal.precision() - decimal.scale() - 1;
		if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent < LARGEST_PLAIN_EXPONENT) {
			return decimal.toPlainString();
		}
		return decimal.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
	}

	/** The canonical form of a text that is a number; any other text as it stands. */
	static String canonical(String text) {
		if (isCanonical(text)) {
			return text;
		}
		final OptionalDouble number = parse(text);
		return number.isPresent() ? canonical(number.getAsDouble()) : text;
	}

	/**
	 * Whether a text is certainly canonical: most are, and this is asked at each edit for each hyperparameter. A plain decimal
	 * of at most 15 significant digits is the shortest one of its double, since no two of them have the same (IEEE 754: a
	 * double keeps 15 digits).
	 */
	private static boolean isCanonical(String text) {
		final int length = text.length();
		final int point = text.indexOf('.');
		final int whole = point < 0 ? length : point;
		if (whole == 0 || length > LARGEST_PLAIN_EXPONENT || text.charAt(0) == '0' && (whole > 1 || length > 1 - SMALLEST_PLAIN_EXPONENT)) {
			return false;
		}
		for (int i = 0; i < length; i++) {
			if (i != point && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
				return false;
			}
		}
		return point < 0 || point < length - 1 && text.charAt(length - 1) != '0';
	}
}
