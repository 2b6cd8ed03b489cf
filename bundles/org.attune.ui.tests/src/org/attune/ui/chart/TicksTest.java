// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class TicksTest {

	@Test
	void linearTicksAreMultiplesOfOneTwoOrFive() {
		assertEquals(List.of("0", "0.5", "1.0", "1.5", "2.0"), labels(new AxisScale(0, 2.3, false), 5));
		assertEquals(List.of("0", "20", "40", "60", "80", "100"), labels(new AxisScale(0, 100, false), 5));
		assertEquals(List.of("0", "0.001", "0.002"), labels(new AxisScale(0, 0.0021, false), 3));
	}

	@Test
	void linearTicksStayWithinTheScale() {
		AxisScale scale = new AxisScale(-0.37, 7.91, false);

		assertTrue(Ticks.of(scale, 8).stream().allMatch(tick -> tick.value() >= -0.37 && tick.value() <= 7.91));
	}

	@Test
	void noMoreLinearTicksThanAskedForPlusOne() {
		for (double end = 0.013; end < 1e6; end *= 1.7) {
			int count = Ticks.of(new AxisScale(0, end, false), 6).size();
			assertTrue(count >= 2 && count <= 7, count + " ticks up to " + end);
		}
	}

	@Test
	void zeroIsZeroDespiteRounding() {
		assertTrue(labels(new AxisScale(-0.3, 0.3, false), 6).contains("0"));
	}

	@Test
	void thousandsOfIterationsAreShort() {
		assertEquals(List.of("0", "20k", "40k", "60k", "80k", "100k"), labels(new AxisScale(0, 100_000, false), 5));
	}

	@Test
	void logarithmicTicksAreDecades() {
		assertEquals(List.of("1e-5", "1e-4", "0.001", "0.01", "0.1", "1"), labels(new AxisScale(1e-5, 1, true), 6));
	}

	@Test
	void fewDecadesAreDividedByTwoAndFive() {
		assertEquals(List.of("0.1", "0.2", "0.5", "1", "2", "5"), labels(new AxisScale(0.09, 6, true), 8));
	}

	@Test
	void manyDecadesAreThinnedOut() {
		List<Tick> ticks = Ticks.of(new AxisScale(1e-30, 1e30, true), 6);

		assertTrue(ticks.size() >= 2 && ticks.size() <= 7, ticks.toString());
	}

	@Test
	void aSmallLogarithmicAxisStillHasItsDecades() {
		assertEquals(List.of("0.1", "1"), labels(new AxisScale(0.056, 2.4, true), 2));
	}

	@Test
	void withinOneDecadeALogarithmicAxisHasRoundMultiples() {
		assertEquals(List.of("0.4", "0.5", "0.6"), labels(new AxisScale(0.35, 0.65, true), 4));
	}

	private static List<String> labels(AxisScale scale, int most) {
		return Ticks.of(scale, most).stream().map(Tick::label).toList();
	}

	@Test
	void hugeValuesAreWrittenShort() {
		assertEquals(List.of("0", "1e9", "2e9"), Ticks.of(AxisScale.linear(0, 2.5e9), 3).stream().map(Tick::label).toList());
		assertEquals("12e9", NumberText.tick(12e9, 2e9));
		assertEquals("40k", NumberText.tick(40_000, 20_000));
	}
}
