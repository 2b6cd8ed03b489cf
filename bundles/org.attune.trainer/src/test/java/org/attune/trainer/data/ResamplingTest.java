// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class ResamplingTest {
	@Test
	void anImageOfTheRightSizeIsNotChanged() {
		assertArrayEquals(new byte[] { 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4 }, Resampling.resized(square(1, 2, 3, 4), 2));
	}

	@Test
	void halvingWeighsWithATriangle() {
		// 4 to 1: the triangle reaches 4 pixels to each side of the centre; weights 5/8, 7/8, 7/8, 5/8 of their sum 3
		final Pixels row = new Pixels(4, 1, planes((byte) 0, (byte) 96, (byte) 96, (byte) 0));
		assertEquals(Math.round(96 * 2 * (7 / 8.0) / 3), Resampling.resized(row, 1)[0]);
	}

	@Test
	void enlargingInterpolatesBetweenPixelCentres() {
		final byte[] larger = Resampling.resized(new Pixels(2, 1, planes((byte) 0, (byte) 100)), 4);
		assertArrayEquals(new byte[] { 0, 25, 75, 100 }, Arrays.copyOf(larger, 4));
	}

	@Test
	void noPixelIsLeftOutWhenAnImageBecomesMuchSmaller() {
		final byte[] plane = new byte[100 * 100];
		for (int index = 0; index < plane.length; index += 2) {
			plane[index] = (byte) 200;
		}
		for (final byte level : Resampling.resized(new Pixels(100, 100, new byte[][] { plane, plane, plane }), 5)) {
			assertEquals(100, level & 0xff, 2);
		}
	}

	private static Pixels square(int... levels) {
		final byte[] plane = new byte[levels.length];
		for (int index = 0; index < levels.length; index++) {
			plane[index] = (byte) levels[index];
		}
		return new Pixels(2, 2, planes(plane));
	}

	private static byte[][] planes(byte... plane) {
		return new byte[][] { plane, plane, plane };
	}
}
