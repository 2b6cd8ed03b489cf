// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

/**
 * What a person chose in the view.
 *
 * @param logarithmic
 *            whether the loss axis is logarithmic
 * @param smoothing
 *            weight of the past, 0 (none) to {@link Smoothing#STRONGEST}
 */
record ChartSettings(boolean logarithmic, double smoothing, XAxis axis) {
	static final ChartSettings DEFAULT = new ChartSettings(false, 0.6, XAxis.ITERATION);

	ChartSettings withLogarithmic(boolean on) {
		return new ChartSettings(on, smoothing, axis);
	}

	ChartSettings withSmoothing(double weight) {
		return new ChartSettings(logarithmic, weight, axis);
	}

	ChartSettings withAxis(XAxis other) {
		return new ChartSettings(logarithmic, smoothing, other);
	}
}
