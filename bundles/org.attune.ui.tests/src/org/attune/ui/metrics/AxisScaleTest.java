// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.attune.core.run.Metric;
import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class AxisScaleTest {

	@Test
	void logarithmicHalfwayIsTheGeometricMean() {
		AxisScale scale = AxisScale.logarithmic(0.01, 1);

		assertEquals(0.5, scale.fraction(0.1), 1e-12);
		assertEquals(0.1, scale.value(0.5), 1e-12);
	}

	@Test
	void fractionAndValueAreInverse() {
		AxisScale scale = AxisScale.linear(-3, 17);

		assertEquals(4.25, scale.value(scale.fraction(4.25)), 1e-12);
	}

	@Test
	void equalBoundsStillMakeAScale() {
		assertTrue(AxisScale.linear(0, 0).maximum() > AxisScale.linear(0, 0).minimum());
		assertTrue(AxisScale.logarithmic(2, 2).maximum() > AxisScale.logarithmic(2, 2).minimum());
	}

	@Test
	void aLogarithmicScaleShowsNeitherZeroNorNaN() {
		AxisScale scale = AxisScale.logarithmic(0.1, 1);

		assertFalse(scale.shows(0));
		assertFalse(scale.shows(Double.NaN));
		assertTrue(scale.shows(1e-9));
	}

	@Test
	void theLossAxisLeavesOutNothingFinite() {
		AxisScale range = YRange.of(Panel.LOSS, List.of(curve(0.3, 1e6, Double.NaN, Double.POSITIVE_INFINITY)), false);

		assertTrue(range.minimum() <= 0.3 && range.maximum() >= 1e6 && range.maximum() < 2e6, range.toString());
	}

	@Test
	void theAccuracyAxisDoesNotReachPastOne() {
		AxisScale range = YRange.of(Panel.ACCURACY, List.of(curve(0.1, 1)), true);

		assertFalse(range.logarithmic());
		assertTrue(range.maximum() <= 1.02, range.toString());
	}

	@Test
	void theLogarithmicAxisIsNotSpoiltByZeros() {
		AxisScale range = YRange.of(Panel.LOSS, List.of(curve(0, 0.01, 1)), true);

		assertTrue(range.minimum() > 0.001 && range.maximum() < 10, range.toString());
	}

	private static Curve curve(double... ys) {
		return new Curve("Run 1", 1, Metric.LOSS, new double[ys.length], ys, ys);
	}
}
