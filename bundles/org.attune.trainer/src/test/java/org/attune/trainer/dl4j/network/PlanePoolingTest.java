// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class PlanePoolingTest {
	private static final float[] PLANE = { //
			1, -2, 3, 0, //
			-4, 5, -6, 7, //
			-8, -9, -1, -2, //
			-7, -6, -3, -4 };

	@Test
	void theLargestValueOfEachWindowIsTakenWhateverItsSign() {
		assertArrayEquals(new float[] { 5, 7, -6, -1 }, pooled(new PlanePooling(2, 4, 2), PLANE));
	}

	@Test
	void theLastWindowMayStickOut() {
		assertArrayEquals(new float[] { 5, 7, -1, -1 }, pooled(new PlanePooling(3, 4, 2), PLANE));
	}

	@Test
	void eachPlaneIsPooledOnItsOwn() {
		final float[] two = { 1, 2, 3, 4, -1, -2, -3, -4 };
		assertArrayEquals(new float[] { 4, -1 }, pooled(new PlanePooling(2, 2, 1), two));
	}

	@Test
	void gradientsGoToTheValuesThatWonAndAddUpWhereOneWonTwice() {
		assertArrayEquals(new float[] { 0, 0, 0, 0, 0, 1, 0, 2, 0, 0, 7, 0, 0, 0, 0, 0 },
				givenBack(new PlanePooling(3, 4, 2), PLANE, 1, 2, 3, 4));
	}

	@Test
	void theFirstOfEqualValuesWins() {
		assertArrayEquals(new float[] { 0, 1, 0, 0 }, givenBack(new PlanePooling(2, 2, 1), new float[] { 0, 3, 3, 3 }, 1));
		assertArrayEquals(new float[] { 1, 0, 0, 0 }, givenBack(new PlanePooling(2, 2, 1), new float[4], 1));
	}

	@Test
	void notANumberWinsSoThatItIsNotLost() {
		assertArrayEquals(new float[] { Float.NaN }, pooled(new PlanePooling(2, 2, 1), new float[] { 1, Float.NaN, Float.POSITIVE_INFINITY, 2 }));
	}

	private static float[] pooled(PlanePooling pooling, float[] planes) {
		final int[] pooled = new int[windows(pooling, planes)];
		pooling.pool(bits(planes), pooled, new byte[pooled.length], planes.length / pooling.input() / pooling.input());
		final float[] values = new float[pooled.length];
		for (int index = 0; index < values.length; index++) {
			values[index] = Float.intBitsToFloat(pooled[index]);
		}
		return values;
	}

	private static float[] givenBack(PlanePooling pooling, float[] planes, float... gradients) {
		final byte[] winners = new byte[windows(pooling, planes)];
		final int count = planes.length / pooling.input() / pooling.input();
		pooling.pool(bits(planes), new int[winners.length], winners, count);
		final float[] result = new float[planes.length];
		pooling.giveBack(gradients, winners, result, count);
		return result;
	}

	private static int windows(PlanePooling pooling, float[] planes) {
		return planes.length / pooling.input() / pooling.input() * pooling.output() * pooling.output();
	}

	private static int[] bits(float[] values) {
		final int[] bits = new int[values.length];
		for (int index = 0; index < bits.length; index++) {
			bits[index] = Float.floatToRawIntBits(values[index]);
		}
		return bits;
	}
}
