// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
