// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.List;

import org.attune.ui.chart.AxisScale;

/** Range of a horizontal axis: from its beginning to the last point. */
final class XRange {
	/** Leaves room for the dot of the last point. */
	private static final double END_MARGIN = 1.015;

	private XRange() {
	}

	static AxisScale of(List<Curve> curves, boolean logarithmic) {
		double first = Double.POSITIVE_INFINITY;
		double last = 0;
		for (Curve curve : curves) {
			Points points = curve.measured();
			int from = points.firstFrom(Double.MIN_VALUE);
			first = from < points.size() ? Math.min(first, points.x(from)) : first;
			last = points.size() > 0 ? Math.max(last, points.x(points.size() - 1)) : last;
		}
		if (!logarithmic) {
			return AxisScale.linear(0, last * END_MARGIN);
		}
		return first < Double.POSITIVE_INFINITY ? AxisScale.logarithmic(first, last * END_MARGIN)
				: AxisScale.logarithmic(1, 10);
	}
}
