// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.attune.ui.chart.AxisScale;
import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class DecimationTest {
	private static final AxisScale UNIT = AxisScale.linear(0, 1);

	@Test
	void aSpikeAmongAHundredThousandPointsIsKept() {
		double[] ys = new double[100_000];
		Arrays.fill(ys, 0.5);
		ys[54_321] = 1;
		ys[54_322] = 0;

		Decimation points = Decimation.of(ArrayPoints.of(xs(ys.length), ys), AxisScale.linear(0, ys.length), UNIT, 300);

		double highest = IntStream.range(0, points.size()).mapToDouble(points::highest).max().orElseThrow();
		double lowest = IntStream.range(0, points.size()).mapToDouble(points::lowest).min().orElseThrow();
		assertEquals(1, highest);
		assertEquals(0, lowest);
		assertTrue(points.size() <= 300);
	}

	@Test
	void aColumnHasItsFirstAndLastValue() {
		Decimation points = Decimation.of(ArrayPoints.of(new double[] { 0, 0.01, 0.02, 1 }, new double[] { 0.4, 0.9, 0.6, 0.1 }), UNIT,
				UNIT, 10);

		assertEquals(2, points.size());
		assertEquals(0.4, points.first(0));
		assertEquals(0.9, points.highest(0));
		assertEquals(0.6, points.last(0));
		assertTrue(points.joined(1));
	}

	@Test
	void notANumberInterruptsTheCurve() {
		Decimation points = Decimation.of(ArrayPoints.of(new double[] { 0, 0.5, 1 }, new double[] { 0.2, Double.NaN, 0.4 }), UNIT, UNIT,
				11);

		assertEquals(2, points.size());
		assertFalse(points.joined(1), "no line may lead across what was not a number");
	}

	@Test
	void aLogarithmicAxisCountsWhatItCannotShow() {
		Decimation points = Decimation.of(ArrayPoints.of(new double[] { 0, 0.5, 1 }, new double[] { 0.2, 0, 0.4 }), UNIT,
				AxisScale.logarithmic(0.1, 1), 11);

		assertEquals(1, points.hidden());
		assertFalse(points.joined(1));
	}

	@Test
	void pointsOutsideTheAxisAreLeftOut() {
		Decimation points = Decimation.of(ArrayPoints.of(new double[] { -5, 0, 1, 5 }, new double[] { 1, 0.2, 0.3, 1 }), UNIT,
				UNIT, 11);

		assertEquals(2, points.size());
		assertEquals(0.2, points.highest(0));
		assertEquals(0.3, points.lowest(1));
	}

	@Test
	void theLineIsCutWhereItCrossesTheEdge() {
		Decimation points = Decimation.of(ArrayPoints.of(new double[] { -1, 3 }, new double[] { 0, 1 }), UNIT, UNIT, 11);

		assertEquals(2, points.size());
		assertEquals(0.25, points.first(0), 1e-12);
		assertEquals(0.5, points.first(1), 1e-12);
		assertTrue(points.joined(1));
	}

	@Test
	void theLineOnALogarithmicAxisIsCutWhereItIsDrawn() {
		Decimation points = Decimation.of(ArrayPoints.of(new double[] { -1, 1 }, new double[] { 0.01, 1 }), UNIT,
				AxisScale.logarithmic(0.01, 1), 11);

		assertEquals(0.1, points.first(0), 1e-12);
	}

	@Test
	void nothingLeadsToAPointThatIsNotANumber() {
		Decimation points = Decimation.of(ArrayPoints.of(new double[] { -1, 0.5, 2 }, new double[] { 0, 1, Double.NaN }), UNIT,
				UNIT, 11);

		assertEquals(5, points.column(points.size() - 1));
	}

	private static double[] xs(int count) {
		return IntStream.range(0, count).asDoubleStream().toArray();
	}
}
