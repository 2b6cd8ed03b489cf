// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.statistics;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Quantiles against closed forms (one and two degrees of freedom: {@code tan(pi p / 2)} and {@code p sqrt(2 / (1 - p^2))}) and
 * against the table of NIST's Engineering Statistics Handbook, 1.3.6.7.2; intervals against an integration of the density.
 */
class SummaryTest {
	@Test
	void quantilesHaveTheirClosedForms() {
		for (double p : new double[] { 0.01, 0.5, 0.9, 0.95, 0.99, 0.999 }) {
			assertEquals(Math.tan(Math.PI * p / 2), StudentT.twoSided(1, p), 1e-10 * Math.tan(Math.PI * p / 2));
			final double two = p * Math.sqrt(2 / (1 - p * p));
			assertEquals(two, StudentT.twoSided(2, p), 1e-10 * two);
		}
	}

	@ParameterizedTest
	@CsvSource({ "3, 3.182", "4, 2.776", "9, 2.262", "14, 2.145", "29, 2.045", "60, 2.000", "100, 1.984" })
	void quantilesAreThoseOfTheTable(int degrees, double table) {
		assertEquals(table, StudentT.twoSided(degrees, 0.95), 0.0005);
	}

	@ParameterizedTest
	@CsvSource({ "1", "4", "9", "30", "1000" })
	void theDensityIntegratesToTheProbability(int degrees) {
		assertEquals(0.95, integral(degrees, StudentT.twoSided(degrees, 0.95)), 1e-9);
	}

	/** Simpson's rule over the density without its constant, divided by the integral over everything. */
	private static double integral(int degrees, double t) {
		final double within = simpson(degrees, Math.atan(t / Math.sqrt(degrees)));
		return within / simpson(degrees, Math.PI / 2);
	}

	/** With t = sqrt(n) tan(u) the density becomes cos(u)^(n-1). */
	private static double simpson(int degrees, double end) {
		final int steps = 20_000;
		double sum = 0;
		for (int i = 0; i <= steps; i++) {
			final double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
			sum += weight * Math.pow(Math.cos(end * i / steps), degrees - 1.0);
		}
		return sum * end / steps / 3;
	}

	@Test
	void tenSeeds() {
		final Summary summary = Summary.of(0.61, 0.63, 0.60, 0.64, 0.62, 0.59, 0.65, 0.61, 0.63, 0.62);
		// mean 0.62, squares 0.003, deviation sqrt(0.003 / 9); t(9) = 2.262157162798205
		assertAll(() -> assertEquals(10, summary.n()), () -> assertEquals(0.62, summary.mean(), 1e-12),
				() -> assertEquals(Math.sqrt(0.003 / 9), summary.deviation(), 1e-12),
				() -> assertEquals(2.262157162798205 * Math.sqrt(0.003 / 90), summary.halfWidth(), 1e-10),
				() -> assertEquals(0.59, summary.minimum()), () -> assertEquals(0.65, summary.maximum()));
	}

	@Test
	void theOrderDoesNotMatter() {
		assertEquals(Summary.of(0.1, 0.7, 1e-17, 0.3), Summary.of(1e-17, 0.3, 0.7, 0.1));
	}

	@Test
	void oneMeasurementHasNoInterval() {
		final Summary one = Summary.of(0.5);
		assertAll(() -> assertEquals(0.5, one.mean()), () -> assertTrue(Double.isNaN(one.halfWidth())));
	}

	@Test
	void whatIsNotFiniteIsCountedApart() {
		final Summary summary = Summary.of(1, Double.NaN, 3, Double.POSITIVE_INFINITY);
		assertAll(() -> assertEquals(2, summary.n()), () -> assertEquals(2, summary.left()),
				() -> assertEquals(2, summary.mean()), () -> assertEquals(0, Summary.of().n()));
	}

	@Test
	void nonsenseIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> StudentT.twoSided(0, 0.95));
		assertThrows(IllegalArgumentException.class, () -> StudentT.twoSided(3, 1));
	}
}
