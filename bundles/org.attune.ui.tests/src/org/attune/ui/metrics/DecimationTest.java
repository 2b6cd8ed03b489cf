// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

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

		Decimation points = Decimation.of(xs(ys.length), ys, AxisScale.linear(0, ys.length), UNIT, 300);

		double highest = IntStream.range(0, points.size()).mapToDouble(points::highest).max().orElseThrow();
		double lowest = IntStream.range(0, points.size()).mapToDouble(points::lowest).min().orElseThrow();
		assertEquals(1, highest);
		assertEquals(0, lowest);
		assertTrue(points.size() <= 300);
	}

	@Test
	void aColumnHasItsFirstAndLastValue() {
		Decimation points = Decimation.of(new double[] { 0, 0.01, 0.02, 1 }, new double[] { 0.4, 0.9, 0.6, 0.1 }, UNIT,
				UNIT, 10);

		assertEquals(2, points.size());
		assertEquals(0.4, points.first(0));
		assertEquals(0.9, points.highest(0));
		assertEquals(0.6, points.last(0));
		assertTrue(points.joined(1));
	}

	@Test
	void notANumberInterruptsTheCurveAndIsMarked() {
		Decimation points = Decimation.of(new double[] { 0, 0.5, 1 }, new double[] { 0.2, Double.NaN, 0.4 }, UNIT, UNIT,
				11);

		assertEquals(2, points.size());
		assertFalse(points.joined(1), "no line may lead across what was not a number");
		assertArrayEquals(new int[] { 5 }, points.marks());
	}

	@Test
	void infinityIsMarkedToo() {
		Decimation points = Decimation.of(new double[] { 0, 1 }, new double[] { 0.2, Double.POSITIVE_INFINITY }, UNIT,
				UNIT, 11);

		assertArrayEquals(new int[] { 10 }, points.marks());
	}

	@Test
	void aLogarithmicAxisCountsWhatItCannotShow() {
		Decimation points = Decimation.of(new double[] { 0, 0.5, 1 }, new double[] { 0.2, 0, 0.4 }, UNIT,
				AxisScale.logarithmic(0.1, 1), 11);

		assertEquals(1, points.hidden());
		assertEquals(0, points.marks().length);
		assertFalse(points.joined(1));
	}

	@Test
	void pointsOutsideTheAxisAreLeftOut() {
		Decimation points = Decimation.of(new double[] { -5, 0, 1, 5 }, new double[] { 1, 0.2, 0.3, 1 }, UNIT, UNIT, 11);

		assertEquals(2, points.size());
	}

	private static double[] xs(int count) {
		return IntStream.range(0, count).asDoubleStream().toArray();
	}
}
