// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class SmoothingTest {

	@Test
	void withoutWeightTheValuesStayThemselves() {
		double[] ys = { 3, 1, 2 };

		assertArrayEquals(ys, smooth(new double[] { 1, 2, 3 }, ys, 0));
	}

	@Test
	void aConstantStaysConstantFromItsFirstPoint() {
		double[] ys = { 5, 5, 5, 5 };

		assertArrayEquals(ys, smooth(new double[] { 1, 2, 30, 31 }, ys, 0.9), 1e-12);
	}

	/** {@code last = last*w + (1-w)*y; y' = last/(1-w^n)}, as TensorBoard computes it. */
	@Test
	void evenlySpacedValuesAreSmoothedAsInTensorBoard() {
		double[] ys = { 2.3, 1.9, 2.1, 0.4, 0.7 };
		double[] expected = new double[ys.length];
		double last = 0;
		for (int i = 0; i < ys.length; i++) {
			last = last * 0.6 + 0.4 * ys[i];
			expected[i] = last / (1 - Math.pow(0.6, i + 1));
		}

		assertArrayEquals(expected, smooth(new double[] { 1, 2, 3, 4, 5 }, ys, 0.6), 1e-12);
	}

	@Test
	void theFartherAwayTheLessAValueWeighs() {
		double near = smooth(new double[] { 1, 2 }, new double[] { 0, 1 }, 0.9)[1];
		double far = smooth(new double[] { 1, 21 }, new double[] { 0, 1 }, 0.9)[1];

		assertTrue(far > near, far + " is to be nearer to 1 than " + near);
		assertEquals(1 / (1 + Math.pow(0.9, 20)), far, 1e-12);
	}

	@Test
	void whatIsNotFinitePassesThroughAndIsForgotten() {
		double[] smooth = smooth(new double[] { 1, 2, 3 }, new double[] { 1, Double.NaN, 1 }, 0.5);

		assertArrayEquals(new double[] { 1, Double.NaN, 1 }, smooth, 1e-12);
	}

	@Test
	void aLaterPointDoesNotChangeEarlierOnes() {
		double[] xs = new Random(1).doubles(50).map(x -> 1).toArray();
		Arrays.parallelPrefix(xs, Double::sum);
		double[] ys = new Random(2).doubles(50).toArray();
		double[] whole = smooth(xs, ys, 0.8);
		double[] start = smooth(Arrays.copyOf(xs, 20), Arrays.copyOf(ys, 20), 0.8);

		assertArrayEquals(start, Arrays.copyOf(whole, 20));
	}

	private static double[] smooth(double[] xs, double[] ys, double weight) {
		Smoothing smoothing = new Smoothing(weight);
		double[] smooth = new double[ys.length];
		for (int i = 0; i < ys.length; i++) {
			smooth[i] = smoothing.next(xs[i], ys[i]);
		}
		return smooth;
	}
}
