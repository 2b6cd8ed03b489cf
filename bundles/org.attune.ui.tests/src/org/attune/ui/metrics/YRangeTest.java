// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.attune.core.run.Metric;
import org.attune.ui.chart.AxisScale;
import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class YRangeTest {
	private static final AxisScale EVERYWHERE = AxisScale.linear(-1, 100);

	@Test
	void theLossAxisLeavesOutNothingFinite() {
		AxisScale range = range(Quantity.LOSS, false, 0.3, 1e6, Double.NaN, Double.POSITIVE_INFINITY);

		assertTrue(range.minimum() <= 0.3 && range.maximum() >= 1e6 && range.maximum() < 2e6, range.toString());
	}

	@Test
	void theAccuracyAxisDoesNotReachPastOne() {
		AxisScale range = range(Quantity.FRACTION, true, 0.1, 1);

		assertFalse(range.logarithmic());
		assertTrue(range.maximum() <= 1.02, range.toString());
	}

	@Test
	void theLogarithmicAxisIsNotSpoiltByZeros() {
		AxisScale range = range(Quantity.LOSS, true, 0, 0.01, 1);

		assertTrue(range.minimum() > 0.001 && range.maximum() < 10, range.toString());
	}

	@Test
	void onlyThePartOfTheOtherAxisThatIsShownCounts() {
		AxisScale range = YRange.of(Quantity.LOSS, List.of(curve(100, 2, 1, 100)), new AxisScale(1, 2, false), false);

		assertTrue(range.maximum() < 3, range.toString());
	}

	@Test
	void theIntervalOfTwoSeedsDoesNotFlattenTheCurves() {
		assertEquals(YRange.of(Quantity.LOSS, List.of(curve(1, 2)), EVERYWHERE, false),
				YRange.of(Quantity.LOSS, List.of(mean(2, 50)), EVERYWHERE, false));
		assertTrue(YRange.of(Quantity.LOSS, List.of(mean(3, 50)), EVERYWHERE, false).maximum() > 50);
	}

	private static AxisScale range(Quantity quantity, boolean logarithmic, double... ys) {
		return YRange.of(quantity, List.of(curve(ys)), EVERYWHERE, logarithmic);
	}

	private static Curve mean(int n, double half) {
		Curve curve = curve(1, 2);
		Band band = new Band(new double[] { half, half }, new double[] { half, half }, new int[] { n, n }, new int[2]);
		return new Curve(curve.owner(), curve.metric(), curve.measured(), curve.shown(), Optional.of(band), false);
	}

	private static Curve curve(double... ys) {
		Points points = ArrayPoints.of(IntStream.range(0, ys.length).asDoubleStream().toArray(), ys);
		return new Curve(new Owner("a", "Run 1", 1, false), Metric.LOSS, points, points, Optional.empty(), true);
	}
}
