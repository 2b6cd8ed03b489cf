// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.statistics;

import java.util.Arrays;
import java.util.Locale;

/**
 * What several measurements of the same say together.
 *
 * @param n         finite measurements
 * @param left      measurements that were NaN or infinite, and are in none of the other figures
 * @param mean      their mean; NaN where there is none
 * @param deviation their standard deviation, with n - 1; NaN below two
 * @param halfWidth half the width of Student's 95 % confidence interval of the mean; NaN below two
 * @param minimum   NaN where there is none
 * @param maximum   NaN where there is none
 */
public record Summary(int n, int left, double mean, double deviation, double halfWidth, double minimum, double maximum) {
	private static final double CONFIDENCE = 0.95;

	/** Summarises measurements; the order of them does not change the figures. */
	public static Summary of(double... measured) {
		final double[] finite = Arrays.stream(measured).filter(Double::isFinite).sorted().toArray();
		final int n = finite.length;
		if (n == 0) {
			return new Summary(0, measured.length, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
		}
		final double mean = Arrays.stream(finite).sum() / n;
		final double squares = Arrays.stream(finite).map(value -> (value - mean) * (value - mean)).sum();
		final double deviation = n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1));
		return new Summary(n, measured.length - n, mean, deviation, deviation * halfWidthFactor(n), finite[0], finite[n - 1]);
	}

	/** What a standard deviation of n measurements is multiplied by to give half the interval's width: t(n - 1) / sqrt(n). */
	private static double halfWidthFactor(int n) {
		return n < 2 ? Double.NaN : Quantiles.of(n - 1) / Math.sqrt(n);
	}

	/** Lower end of the confidence interval; NaN below two measurements. */
	public double low() {
		return mean - halfWidth;
	}

	/** Upper end of the confidence interval; NaN below two measurements. */
	public double high() {
		return mean + halfWidth;
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%.4g ± %.2g (n = %d)", mean, halfWidth, n); //$NON-NLS-1$
	}

	/** Charts ask for the same few quantiles at every point. */
	private static final class Quantiles {
		private static final double[] KNOWN = new double[64];

		static synchronized double of(int degrees) {
			if (degrees >= KNOWN.length) {
				return StudentT.twoSided(degrees, CONFIDENCE);
			}
			if (KNOWN[degrees] == 0) {
				KNOWN[degrees] = StudentT.twoSided(degrees, CONFIDENCE);
			}
			return KNOWN[degrees];
		}
	}
}
