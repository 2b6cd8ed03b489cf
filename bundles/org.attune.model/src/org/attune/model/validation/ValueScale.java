// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.HyperparameterType;
import org.attune.model.tuning.Scale;

/**
 * Which numbers lie beside each other on a hyperparameter's scale. On a logarithmic scale these are 1, 2, 5, 10, 20 ...
 * (for a batch size the powers of two), on a linear one equal steps that divide its range into 50 to 500; whole
 * hyperparameters have whole neighbours. No number outside of the range is ever answered.
 */
public final class ValueScale {
	/** Where a logarithmic scale that reaches down to 0 ends, and 0 is next. */
	private static final BigDecimal SMALLEST = new BigDecimal("1e-6");
	private static final double[] LADDER = { 0.5, 1, 2, 5, 10 };
	private static final int LEAST_STEPS = 50;
	private static final MathContext SHORT = new MathContext(2, RoundingMode.HALF_UP);

	private final ValueRange range;
	private final boolean logarithmic;
	private final boolean whole;
	private final boolean doubling;

	private ValueScale(ValueRange range, boolean logarithmic, boolean whole, boolean doubling) {
		this.range = range;
		this.logarithmic = logarithmic;
		this.whole = whole;
		this.doubling = doubling;
	}

	/** @param hyperparameter an integer or real one */
	public static ValueScale of(Hyperparameter hyperparameter) {
		return new ValueScale(ValueRange.of(hyperparameter), hyperparameter.getScale() == Scale.LOG,
				hyperparameter.getType() == HyperparameterType.INTEGER, "batchSize".equals(hyperparameter.getId()));
	}

	/** Whether the range has both ends, so that a place between them means something. */
	public boolean bounded() {
		return range.minimum().isPresent() && range.maximum().isPresent() && minimum() < maximum();
	}

	/**
	 * The neighbour of a number; the number itself where there is none in the range.
	 *
	 * @param upwards whether the larger neighbour
	 * @param coarse whether a step ten times as large
	 */
	public double step(double from, boolean upwards, boolean coarse) {
		final double next = logarithmic ? logarithmicStep(from, upwards, coarse) : linearStep(from, upwards, coarse);
		final double inside = Math.clamp(round(next, upwards), minimum(), maximum());
		return range.contains(inside) ? inside : range.contains(from) ? from : nearest(inside);
	}

	private double logarithmicStep(double from, boolean upwards, boolean coarse) {
		final double least = whole ? 1 : SMALLEST.doubleValue();
		if (from < least || from == least && !upwards) {
			return upwards ? least : Math.min(from, 0);
		}
		if (coarse) {
			return decimal(from).scaleByPowerOfTen(upwards ? 1 : -1).doubleValue();
		}
		return doubling ? doubled(from, upwards) : rung(decimal(from).stripTrailingZeros(), upwards);
	}

	private static double doubled(double from, boolean upwards) {
		final int exponent = Math.getExponent(from);
		final double power = Math.scalb(1.0, exponent);
		return upwards ? 2 * power : power < from ? power : power / 2;
	}

	private static double rung(BigDecimal from, boolean upwards) {
		final int exponent = from.precision() - from.scale() - 1;
		final double mantissa = from.scaleByPowerOfTen(-exponent).doubleValue();
		double rung = upwards ? LADDER[LADDER.length - 1] : LADDER[0];
		for (double candidate : LADDER) {
			if (upwards ? candidate > mantissa && candidate < rung : candidate < mantissa && candidate > rung) {
				rung = candidate;
			}
		}
		return BigDecimal.valueOf(rung).scaleByPowerOfTen(exponent).doubleValue();
	}

	private double linearStep(double from, boolean upwards, boolean coarse) {
		final BigDecimal step = coarse ? grain(from).scaleByPowerOfTen(1) : grain(from);
		final BigDecimal steps = decimal(from).divide(step, 0, upwards ? RoundingMode.FLOOR : RoundingMode.CEILING);
		return steps.add(BigDecimal.valueOf(upwards ? 1 : -1)).multiply(step).doubleValue();
	}

	/** The step of the linear scale; without both ends it follows the number. */
	private BigDecimal grain(double number) {
		if (whole) {
			return BigDecimal.ONE;
		}
		final double step = bounded() ? (maximum() - minimum()) / LEAST_STEPS : Math.max(1, Math.abs(number)) / 10;
		return BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(step)));
	}

	private double round(double number, boolean upwards) {
		return !whole ? number : upwards ? Math.ceil(number) : Math.floor(number);
	}

	/** The possible number next to any number; one step inside of an end that is excluded. */
	public double nearest(double number) {
		final double inside = Math.clamp(whole ? Math.rint(number) : number, minimum(), maximum());
		if (range.contains(inside)) {
			return inside;
		}
		final boolean upwards = inside == minimum();
		final double next = logarithmic ? logarithmicStep(inside, upwards, false) : linearStep(inside, upwards, false);
		return range.contains(next) ? next : (minimum() + maximum()) / 2;
	}

	/**
	 * The number at a place of a bounded scale, rounded as a person would write it.
	 *
	 * @param place 0 (the minimum) to 1 (the maximum)
	 */
	public double at(double place) {
		if (logarithmic) {
			final double least = least();
			final double number = least * Math.pow(maximum() / least, place);
			return nearest(place == 0 ? minimum() : place == 1 ? maximum() : rounded(number));
		}
		final double number = minimum() + place * (maximum() - minimum());
		final BigDecimal grain = grain(number);
		return nearest(decimal(number).divide(grain, 0, RoundingMode.HALF_UP).multiply(grain).doubleValue());
	}

	private double rounded(double number) {
		return decimal(number).round(SHORT).doubleValue();
	}

	/** The place of a number on a bounded scale, 0 to 1; the end for a number beyond it. */
	public double place(double number) {
		final double inside = Math.clamp(number, minimum(), maximum());
		if (!logarithmic) {
			return (inside - minimum()) / (maximum() - minimum());
		}
		return inside <= least() ? 0 : Math.log(inside / least()) / Math.log(maximum() / least());
	}

	/** Where the logarithmic scale begins. */
	private double least() {
		final double smallest = whole ? 1 : Math.min(SMALLEST.doubleValue(), maximum() / 1000);
		return minimum() > 0 ? minimum() : smallest;
	}

	private double minimum() {
		return range.minimum().orElse(whole ? -Integer.MAX_VALUE : -Double.MAX_VALUE);
	}

	private double maximum() {
		return range.maximum().orElse(whole ? Integer.MAX_VALUE : Double.MAX_VALUE);
	}

	private static BigDecimal decimal(double number) {
		return new BigDecimal(Double.toString(number));
	}
}
