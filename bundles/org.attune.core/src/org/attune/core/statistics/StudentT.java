// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.statistics;

/**
 * Student's t distribution. Its distribution function is the regularised incomplete beta function
 * {@code P(|T| <= t) = 1 - I(n/2, 1/2)(n/(n+t*t))} (NIST Digital Library of Mathematical Functions, 8.17), which is computed by
 * its continued fraction (8.17.22) with Lentz's method; the quantile is found by bisection. Relative error at most 1e-10 for 1 to
 * 10,000 degrees of freedom.
 */
final class StudentT {
	private static final double TINY = 1e-300;
	private static final double PRECISION = 1e-15;
	private static final int TERMS = 10_000;
	/** Coefficients of Lanczos' approximation of the gamma function for g = 7 and nine terms (relative error 1e-15). */
	private static final double[] LANCZOS = { 0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
			-176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7 };

	private StudentT() {
	}

	/**
	 * The t that a value stays within, on both sides, with the given probability.
	 *
	 * @param degrees     of freedom, at least 1
	 * @param probability from 0 to 1, both excluded
	 */
	static double twoSided(int degrees, double probability) {
		if (degrees < 1 || !(probability > 0 && probability < 1)) {
			throw new IllegalArgumentException(degrees + " degrees of freedom, probability " + probability); //$NON-NLS-1$
		}
		double low = 0;
		double high = 1;
		while (within(high, degrees) < probability) {
			high *= 2;
		}
		for (double middle = high / 2; middle > low && middle < high; middle = low + (high - low) / 2) {
			if (within(middle, degrees) < probability) {
				low = middle;
			} else {
				high = middle;
			}
		}
		return high;
	}

	/** Probability that the absolute value is not above {@code t}. */
	private static double within(double t, int degrees) {
		return 1 - beta(degrees / 2.0, 0.5, degrees / (degrees + t * t));
	}

	/** The regularised incomplete beta function. */
	private static double beta(double a, double b, double x) {
		if (x <= 0 || x >= 1) {
			return x <= 0 ? 0 : 1;
		}
		if (x > (a + 1) / (a + b + 2)) {
			return 1 - beta(b, a, 1 - x); // where the fraction converges fast
		}
		final double front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a;
		return front * fraction(a, b, x);
	}

	private static double fraction(double a, double b, double x) {
		double c = 1;
		double d = 1 / notZero(1 - (a + b) * x / (a + 1));
		double value = d;
		for (int m = 1; m <= TERMS; m++) {
			final double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
			d = 1 / notZero(1 + even * d);
			c = notZero(1 + even / c);
			value *= d * c;
			final double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
			d = 1 / notZero(1 + odd * d);
			c = notZero(1 + odd / c);
			value *= d * c;
			if (Math.abs(d * c - 1) < PRECISION) {
				break;
			}
		}
		return value;
	}

	private static double notZero(double value) {
		return Math.abs(value) < TINY ? TINY : value;
	}

	private static double logGamma(double x) {
		if (x < 0.5) {
			return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
		}
		double sum = LANCZOS[0];
		for (int i = 1; i < LANCZOS.length; i++) {
			sum += LANCZOS[i] / (x - 1 + i);
		}
		final double t = x + LANCZOS.length - 2.5;
		return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
	}
}
