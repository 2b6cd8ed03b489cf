// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

import java.util.List;

/**
 * How many numbers lie where.
 *
 * @param minimum smallest finite number; NaN where there is none
 * @param maximum largest finite number; NaN where there is none
 * @param norm    Euclidean norm of all numbers
 * @param counts  finite numbers in equally wide bins from minimum to maximum
 */
public record Distribution(double minimum, double maximum, double norm, List<Integer> counts) {
	private static final int BINS = 30;

	public Distribution {
		counts = List.copyOf(counts);
	}

	/** The distribution of some numbers. */
	public static Distribution of(float[] numbers) {
		double minimum = Double.POSITIVE_INFINITY;
		double maximum = Double.NEGATIVE_INFINITY;
		double squares = 0;
		for (final float number : numbers) {
			squares += (double) number * number;
			if (Float.isFinite(number)) {
				minimum = Math.min(minimum, number);
				maximum = Math.max(maximum, number);
			}
		}
		final boolean any = minimum <= maximum;
		return new Distribution(any ? minimum : Double.NaN, any ? maximum : Double.NaN, Math.sqrt(squares),
				counted(numbers, minimum, maximum));
	}

	private static List<Integer> counted(float[] numbers, double minimum, double maximum) {
		final Integer[] counts = new Integer[BINS];
		java.util.Arrays.fill(counts, 0);
		final double width = (maximum - minimum) / BINS;
		for (final float number : numbers) {
			if (Float.isFinite(number)) {
				counts[width > 0 ? (int) Math.min(BINS - 1, (number - minimum) / width) : 0]++;
			}
		}
		return List.of(counts);
	}
}
