// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import org.attune.core.run.Metric;

/**
 * One metric of one run, ready to be drawn.
 *
 * @param run
 *            label of the run
 * @param number
 *            number of the run; its colour follows from it
 * @param xs
 *            ascending, in the unit of the axis
 * @param raw
 *            every value as measured, NaN and infinite ones too
 * @param smooth
 *            smoothed values, the same array as {@code raw} without smoothing
 */
record Curve(String run, int number, Metric metric, double[] xs, double[] raw, double[] smooth) {

	boolean smoothed() {
		return smooth != raw;
	}

	/** Training curves stand back behind validation curves, which decide between runs. */
	boolean training() {
		return metric != Metric.VALIDATION_LOSS && metric != Metric.VALIDATION_ACCURACY;
	}

	/** Index of the point nearest to x, -1 without points. */
	int nearest(double x) {
		if (xs.length == 0) {
			return -1;
		}
		int at = java.util.Arrays.binarySearch(xs, x);
		if (at >= 0) {
			return at;
		}
		int after = -at - 1;
		if (after == 0 || after == xs.length) {
			return after == 0 ? 0 : xs.length - 1;
		}
		return x - xs[after - 1] <= xs[after] - x ? after - 1 : after;
	}
}
