// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class SeriesTest {
	private final PointBuffer buffer = new PointBuffer(List.of(Metric.LOSS, Metric.THROUGHPUT));

	@Test
	void aSeriesStaysAsItWasWhenPointsFollow() {
		append(1, 0.5);
		final Series before = series();
		for (int iteration = 2; iteration <= 10_000; iteration++) {
			append(iteration, iteration);
		}
		assertEquals(1, before.size());
		assertEquals(0.5, before.y(0));
		assertEquals(10_000, series().size());
		assertEquals(0.5, series().y(0));
		assertEquals(10_000, series().y(9_999));
		assertEquals(10_000, series().x(9_999));
	}

	@Test
	void whatLiesBehindASeriesCannotBeRead() {
		append(1, 0.5);
		final Series series = series();
		append(2, 0.4);
		assertThrows(IndexOutOfBoundsException.class, () -> series.y(1));
		assertThrows(IndexOutOfBoundsException.class, () -> series.x(-1));
	}

	@Test
	void valuesThatAreNoNumbersAreKept() {
		append(1, Double.NaN);
		append(2, Double.POSITIVE_INFINITY);
		assertTrue(Double.isNaN(series().y(0)));
		assertEquals(Double.POSITIVE_INFINITY, series().y(1));
		assertTrue(buffer.best(Metric.LOSS).isEmpty(), "no finite value yet");
		assertEquals(Double.POSITIVE_INFINITY, buffer.last(Metric.LOSS).orElseThrow());
	}

	@Test
	void theBestLossIsTheSmallestAndTheBestThroughputTheGreatest() {
		append(1, 3);
		append(2, 1);
		append(3, Double.NaN);
		append(4, 2);
		assertEquals(1, buffer.best(Metric.LOSS).orElseThrow());
		assertEquals(4, buffer.best(Metric.THROUGHPUT).orElseThrow());
	}

	@Test
	void epochsHaveFractionsOnceTheLengthOfAnEpochIsKnown() {
		buffer.append(3, 1, 30, 1, 1);
		assertEquals(1, buffer.series(Metric.LOSS, 0).epochAt(0));
		assertEquals(0.75, buffer.series(Metric.LOSS, 4).epochAt(0));
		assertEquals(30, buffer.series(Metric.LOSS, 4).millisAt(0));
	}

	@Test
	void anEmptySeriesHasNoLastAndNoBest() {
		assertEquals(0, series().size());
		assertTrue(buffer.last(Metric.LOSS).isEmpty());
		assertTrue(buffer.best(Metric.LOSS).isEmpty());
	}

	private void append(long iteration, double loss) {
		buffer.append(iteration, 1, iteration, loss, iteration);
	}

	private Series series() {
		return buffer.series(Metric.LOSS, 0);
	}
}
