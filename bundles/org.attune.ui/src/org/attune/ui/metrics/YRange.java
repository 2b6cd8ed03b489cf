// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.List;

import org.attune.ui.chart.AxisScale;

/** Range of a vertical axis: all values shown, outliers too, because a hidden outlier looks like lost data. */
final class YRange {
	private static final double MARGIN = 0.05;
	/** Below that, the interval is so wide that it would flatten every curve. */
	private static final int SEEDS = 3;
	private final AxisScale x;
	private final boolean log;
	private double low = Double.POSITIVE_INFINITY;
	private double high = Double.NEGATIVE_INFINITY;

	private YRange(AxisScale x, boolean log) {
		this.x = x;
		this.log = log;
	}

	/**
	 * The scale that shows every value of the curves that it can show; 0..1 where there is none.
	 *
	 * @param x
	 *            the part of the horizontal axis whose values count
	 */
	static AxisScale of(Quantity quantity, List<Curve> curves, AxisScale x, boolean logarithmic) {
		YRange range = new YRange(x, logarithmic && quantity.logarithmic());
		curves.forEach(range::include);
		if (range.low > range.high) {
			return range.log ? AxisScale.logarithmic(0.1, 1) : AxisScale.linear(0, 1);
		}
		return range.scale(quantity);
	}

	private void include(Curve curve) {
		Points points = curve.band().isPresent() || curve.owner().seed() ? curve.shown() : curve.measured();
		int to = points.firstFrom(Math.nextUp(x.maximum()));
		for (int i = points.firstFrom(x.minimum()); i < to; i++) {
			include(points.y(i));
			if (curve.band().isPresent() && curve.band().get().n()[i] >= SEEDS) {
				include(points.y(i) - curve.band().get().shown()[i]);
				include(points.y(i) + curve.band().get().shown()[i]);
			}
		}
	}

	private void include(double value) {
		if (Double.isFinite(value) && (!log || value > 0)) {
			low = Math.min(low, value);
			high = Math.max(high, value);
		}
	}

	private AxisScale scale(Quantity quantity) {
		if (log) {
			return AxisScale.logarithmic(low, high).padded(MARGIN);
		}
		AxisScale scale = AxisScale.linear(low, high).padded(MARGIN);
		if (quantity == Quantity.FRACTION) {
			// a fraction cannot leave 0..1, but its points at 0 and 1 want to be seen whole
			return AxisScale.linear(Math.max(-0.02, scale.minimum()), Math.min(1.02, scale.maximum()));
		}
		return low >= 0 ? AxisScale.linear(Math.max(0, scale.minimum()), scale.maximum()) : scale;
	}
}
