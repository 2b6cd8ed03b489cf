// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

/**
 * Exponential moving average that knows distances: a value's weight falls by {@code weight} per unit of x, so that
 * unevenly spaced points are smoothed alike. The start is debiased. At a spacing of 1 this is TensorBoard's smoothing,
 * {@code (w*s + (1-w)*y) / (1-w^n)}. Other than the range-scaled form of some tools it depends on nothing but the
 * curve's own past: a curve looks the same alone and beside others, early and late, and can be continued.
 */
final class Smoothing {
	/** The strongest smoothing offered; 1 would never forget. */
	static final double STRONGEST = 0.999;
	private final double weight;
	private double sum;
	private double mass;
	private double previous = Double.NaN;

	/**
	 * @param weight
	 *            0 (nothing is changed) to {@link #STRONGEST}; larger ones count as that
	 */
	Smoothing(double weight) {
		this.weight = Math.min(weight, STRONGEST);
	}

	/**
	 * Smooths the next point; a value that is not finite passes through and does not enter the average.
	 *
	 * @param x
	 *            in iterations, not before the last one's
	 */
	double next(double x, double y) {
		if (weight <= 0 || !Double.isFinite(y)) {
			return y;
		}
		double kept = kept(x - previous);
		sum = sum * kept + y;
		mass = mass * kept + 1;
		previous = x;
		return sum / mass;
	}

	/** Math.pow costs tens of nanoseconds; nearly every step is 1. */
	private double kept(double distance) {
		if (distance == 1) {
			return weight;
		}
		return Double.isNaN(distance) ? 0 : Math.pow(weight, distance);
	}
}
