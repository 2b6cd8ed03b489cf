// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

import java.util.ArrayList;
import java.util.List;

import org.attune.trace.wire.Histogram;

/** Counts numbers into bins. */
public final class Histograms {
	private static final int BINS = 30;

	private Histograms() {
	}

	/** The histogram of some numbers, of which NaN and the infinities go into no bin. */
	public static Histogram of(float[] numbers) {
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
		return new Histogram(any ? minimum : Double.NaN, any ? maximum : Double.NaN, Math.sqrt(squares),
				counts(numbers, minimum, maximum));
	}

	private static List<Integer> counts(float[] numbers, double minimum, double maximum) {
		final int[] counts = new int[BINS];
		final double width = (maximum - minimum) / BINS;
		for (final float number : numbers) {
			if (Float.isFinite(number)) {
				counts[width > 0 ? (int) Math.min(BINS - 1, (number - minimum) / width) : 0]++;
			}
		}
		final List<Integer> list = new ArrayList<>(BINS);
		for (final int count : counts) {
			list.add(count);
		}
		return list;
	}
}
