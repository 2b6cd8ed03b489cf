// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.importance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A column cut into at most 64 bins, so that a set of bins is one {@code long}. Trees and permutations only ask in which bin
 * a run lies, so a scale, linear or logarithmic, changes nothing. Bin 0 is for runs without a value.
 *
 * @param of      bin of each run
 * @param ordered whether neighbouring bins hold neighbouring values
 */
record Bins(byte[] of, boolean ordered) {
	static final int MOST = 64;

	static Bins of(Column column) {
		return new Bins(column.numeric() ? numbers(column) : choices(column), column.numeric());
	}

	/** Each value has a bin of its own; where there are more values, the bins hold about equally many runs. */
	private static byte[] numbers(Column column) {
		final double[] sorted = IntStream.range(0, column.size()).mapToDouble(column::value).filter(value -> !Double.isNaN(value))
				.sorted().toArray();
		double[] starts = Arrays.stream(sorted).distinct().toArray();
		if (starts.length > MOST - 1) {
			starts = IntStream.range(0, MOST - 1).mapToDouble(bin -> sorted[(int) ((long) bin * sorted.length / (MOST - 1))])
					.distinct().toArray();
		}
		final byte[] bins = new byte[column.size()];
		for (int i = 0; i < bins.length; i++) {
			bins[i] = Double.isNaN(column.value(i)) ? 0 : (byte) (1 + bin(starts, column.value(i)));
		}
		return bins;
	}

	private static int bin(double[] starts, double value) {
		final int found = Arrays.binarySearch(starts, value);
		return found >= 0 ? found : -found - 2;
	}

	/** Where there are too many choices, the rarest share the last bin. */
	private static byte[] choices(Column column) {
		final int[] count = new int[column.choices().size()];
		IntStream.range(0, column.size()).filter(run -> !Double.isNaN(column.value(run)))
				.forEach(run -> count[(int) column.value(run)]++);
		final List<Integer> frequent = IntStream.range(0, count.length).boxed()
				.sorted(Comparator.comparingInt(choice -> -count[choice])).toList();
		final byte[] binOfChoice = new byte[count.length];
		for (int rank = 0; rank < frequent.size(); rank++) {
			binOfChoice[frequent.get(rank)] = (byte) Math.min(1 + rank, MOST - 1);
		}
		final byte[] bins = new byte[column.size()];
		for (int i = 0; i < bins.length; i++) {
			bins[i] = Double.isNaN(column.value(i)) ? 0 : binOfChoice[(int) column.value(i)];
		}
		return bins;
	}
}
