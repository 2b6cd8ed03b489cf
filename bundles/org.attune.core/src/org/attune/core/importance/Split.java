// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.importance;

import java.util.stream.IntStream;

/**
 * The best division of a node's runs by one column: the one after which the squared distances from the means of both sides are
 * least. For choices the bins are ordered by their mean first, which finds the best of all divisions (Fisher 1958; Breiman,
 * Friedman, Olshen and Stone 1984, 4.2.2).
 *
 * @param column index of the column; -1 where nothing divides
 * @param left   the bins that go left, one bit each
 * @param gain   by how much the sum of squared distances falls
 */
record Split(int column, long left, double gain) {
	static final Split NONE = new Split(-1, 0, 0);

	/** What the runs of a node are in each bin. */
	static final class Histogram {
		private final int[] count = new int[Bins.MOST];
		private final double[] sum = new double[Bins.MOST];

		void add(int bin, double target) {
			count[bin]++;
			sum[bin] += target;
		}

		Split best(int column, boolean ordered) {
			final int[] order = IntStream.range(0, Bins.MOST).filter(bin -> count[bin] > 0).toArray();
			return ordered ? scan(column, order, true) : scan(column, byMean(order), false);
		}

		private int[] byMean(int[] bins) {
			return IntStream.of(bins).boxed().sorted((one, other) -> Double.compare(sum[one] / count[one], sum[other] / count[other]))
					.mapToInt(Integer::intValue).toArray();
		}

		private Split scan(int column, int[] order, boolean ordered) {
			final int all = IntStream.of(order).map(bin -> count[bin]).sum();
			final double total = IntStream.of(order).mapToDouble(bin -> sum[bin]).sum();
			Split best = NONE;
			long left = 0;
			int n = 0;
			double part = 0;
			for (int i = 0; i < order.length - 1; i++) {
				left = ordered ? upTo(order[i], order[i + 1]) : left | 1L << order[i];
				n += count[order[i]];
				part += sum[order[i]];
				final double rest = total - part;
				final double gain = part * part / n + rest * rest / (all - n) - total * total / all;
				if (gain > best.gain) {
					best = new Split(column, left, gain);
				}
			}
			return best;
		}

		/** Cuts in the middle of bins that no run of the node lies in: other runs may. Runs without a value stay apart. */
		private static long upTo(int bin, int next) {
			return (2L << (bin == 0 ? 0 : (bin + next) / 2)) - 1;
		}
	}
}
