// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.attune.ui.chart.AxisScale;

/** Where a curve's values were NaN or infinite. */
record Marks(List<Mark> all) {

	/**
	 * One place.
	 *
	 * @param column
	 *            of the plot's pixels
	 */
	record Mark(Oddity oddity, int column) {
	}

	/** Within a plot of so many pixel columns; signs of one kind are no nearer to each other than {@code distance}. */
	static Marks of(Curve curve, AxisScale x, int width, double distance) {
		if (!curve.odd()) {
			return new Marks(List.of());
		}
		List<Mark> marks = new ArrayList<>();
		Map<Oddity, Double> free = new EnumMap<>(Oddity.class);
		Points points = curve.measured();
		for (int i = points.firstFrom(x.minimum()); i < points.size() && points.x(i) <= x.maximum(); i++) {
			Oddity oddity = curve.oddity(i);
			if (oddity != Oddity.NONE) {
				int column = (int) Math.round(x.fraction(points.x(i)) * (width - 1));
				if (column >= free.getOrDefault(oddity, Double.NEGATIVE_INFINITY)) {
					marks.add(new Mark(oddity, column));
					free.put(oddity, column + distance);
				}
			}
		}
		return new Marks(List.copyOf(marks));
	}
}
