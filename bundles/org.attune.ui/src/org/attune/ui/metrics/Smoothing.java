// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

/**
 * Exponential moving average that knows distances: a value's weight falls by {@code weight} per unit of x, so that
 * unevenly spaced points are smoothed alike. The start is debiased. At a spacing of 1 this is TensorBoard's smoothing,
 * {@code (w*s + (1-w)*y) / (1-w^n)}. Other than the range-scaled form of some tools it depends on nothing but the
 * curve's own past: a curve looks the same alone and beside others, early and late.
 */
final class Smoothing {
	/** The strongest smoothing offered; 1 would never forget. */
	static final double STRONGEST = 0.999;

	private Smoothing() {
	}

	/**
	 * Smooths over all points; call it before any decimation.
	 *
	 * @param xs
	 *            ascending, in iterations
	 * @param ys
	 *            values; those not finite pass through and do not enter the average
	 * @param weight
	 *            0 (returns {@code ys} itself) to {@link #STRONGEST}; larger ones count as that
	 */
	static double[] of(double[] xs, double[] ys, double weight) {
		if (weight <= 0) {
			return ys;
		}
		return average(xs, ys, Math.min(weight, STRONGEST));
	}

	private static double[] average(double[] xs, double[] ys, double weight) {
		double[] smooth = new double[ys.length];
		double sum = 0;
		double mass = 0;
		double previous = Double.NaN;
		for (int i = 0; i < ys.length; i++) {
			if (!Double.isFinite(ys[i])) {
				smooth[i] = ys[i];
				continue;
			}
			double kept = kept(weight, xs[i] - previous);
			sum = sum * kept + ys[i];
			mass = mass * kept + 1;
			smooth[i] = sum / mass;
			previous = xs[i];
		}
		return smooth;
	}

	/** Math.pow costs tens of nanoseconds; nearly every step is 1. */
	private static double kept(double weight, double distance) {
		if (distance == 1) {
			return weight;
		}
		return Double.isNaN(distance) ? 0 : Math.pow(weight, distance);
	}
}
