// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import java.util.Arrays;

/**
 * Max pooling of square planes with stride 2, in plain Java. It remembers which value of each window won, so that the way back is a
 * walk over the windows instead of a second search. Of equal values the first one wins, row by row, as in the native library and
 * in torch; NaN wins over everything, as in torch.
 *
 * <p>
 * Branches on the values would be mispredicted half of the time, which costs four times as much as the comparisons. So a value is
 * turned into a whole number that sorts as it does, with its place in the window behind it: the larger number is the earlier
 * one of the larger values. Safe for any thread.
 *
 * @param kernel windows' width and height, 2 or 3
 * @param input  width and height of a plane before
 * @param output and after; the last window may stick out at the right and at the bottom
 */
record PlanePooling(int kernel, int input, int output) {
	private static final int STRIDE = 2;
	/** Bits behind a value for its place, from the first one of a window downwards. */
	private static final int PLACE_BITS = 4;
	private static final int FIRST_PLACE = (1 << PLACE_BITS) - 1;

	/**
	 * Takes the largest value of each window.
	 *
	 * @param planes  bits of 32-bit floats, one plane behind the other
	 * @param pooled  receives as many smaller planes
	 * @param winners receives per window the number of its largest value, row by row
	 */
	void pool(int[] planes, int[] pooled, byte[] winners, int count) {
		final long[] largest = new long[output * STRIDE + kernel];
		Arrays.fill(largest, Long.MIN_VALUE + kernel);
		for (int row = 0; row < count * output; row++) {
			final int top = row % output * STRIDE;
			final int first = row / output * input * input + top * input;
			open(planes, first, largest);
			for (int below = 1; below < kernel && top + below < input; below++) {
				challenge(planes, first + below * input, largest, FIRST_PLACE - below * kernel);
			}
			close(largest, pooled, winners, row * output);
		}
	}

	/** Gives each window's gradient to the value that won it. @param gradients receives planes, all zero before */
	void giveBack(float[] pooledGradients, byte[] winners, float[] gradients, int count) {
		for (int row = 0; row < count * output; row++) {
			final int first = row / output * input * input + row % output * STRIDE * input;
			for (int column = 0; column < output; column++) {
				final int winner = winners[row * output + column];
				gradients[first + winner / kernel * input + column * STRIDE + winner % kernel] += pooledGradients[row * output + column];
			}
		}
	}

	private void open(int[] planes, int first, long[] largest) {
		for (int column = 0; column < input; column++) {
			largest[column] = ((long) sortable(planes[first + column]) << PLACE_BITS) + FIRST_PLACE;
		}
	}

	/** Compares the values of a row with the largest so far above them. */
	private void challenge(int[] planes, int first, long[] largest, int place) {
		for (int column = 0; column < input; column++) {
			largest[column] = Math.max(largest[column], ((long) sortable(planes[first + column]) << PLACE_BITS) + place);
		}
	}

	/** Compares the columns of each window. */
	private void close(long[] largest, int[] pooled, byte[] winners, int row) {
		for (int column = 0; column < output; column++) {
			long winner = Math.max(largest[column * STRIDE], largest[column * STRIDE + 1] - 1);
			if (kernel == 3) {
				winner = Math.max(winner, largest[column * STRIDE + 2] - 2);
			}
			pooled[row + column] = sortable((int) (winner >> PLACE_BITS));
			winners[row + column] = (byte) (FIRST_PLACE - (winner & FIRST_PLACE));
		}
	}

	/** Whole numbers in the order of the floats that have these bits, and back. */
	private static int sortable(int bits) {
		return bits ^ bits >> 31 & Integer.MAX_VALUE;
	}
}
