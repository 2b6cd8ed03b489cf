// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.List;

/** Range of a vertical axis: all values, outliers too, because a hidden outlier looks like lost data. */
final class YRange {
	private static final double MARGIN = 0.05;
	private double low = Double.POSITIVE_INFINITY;
	private double high = Double.NEGATIVE_INFINITY;

	private YRange() {
	}

	/** The scale that shows every value of the curves that it can show; 0..1 where there is none. */
	static AxisScale of(Panel panel, List<Curve> curves, boolean logarithmic) {
		boolean log = logarithmic && panel == Panel.LOSS;
		YRange range = new YRange();
		curves.forEach(curve -> range.include(curve.raw(), log));
		if (range.low > range.high) {
			return log ? AxisScale.logarithmic(0.1, 1) : AxisScale.linear(0, 1);
		}
		return range.scale(panel, log);
	}

	private void include(double[] values, boolean log) {
		for (double value : values) {
			if (Double.isFinite(value) && (!log || value > 0)) {
				low = Math.min(low, value);
				high = Math.max(high, value);
			}
		}
	}

	private AxisScale scale(Panel panel, boolean log) {
		if (log) {
			return AxisScale.logarithmic(low, high).padded(MARGIN);
		}
		AxisScale scale = AxisScale.linear(low, high).padded(MARGIN);
		if (panel == Panel.ACCURACY) {
			// a fraction cannot leave 0..1, but its points at 0 and 1 want to be seen whole
			return AxisScale.linear(Math.max(-0.02, scale.minimum()), Math.min(1.02, scale.maximum()));
		}
		return low >= 0 ? AxisScale.linear(Math.max(0, scale.minimum()), scale.maximum()) : scale;
	}
}
