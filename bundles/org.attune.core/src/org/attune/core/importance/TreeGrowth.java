// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.importance;

import java.util.List;
import java.util.SplittableRandom;

/** Grows regression trees whose nodes choose among a random part of the columns (Breiman 2001). One thread at a time. */
final class TreeGrowth {
	/** Nodes of fewer runs are not divided: R's randomForest has the same for regression. */
	private static final int LEAST = 5;
	private final List<Bins> columns;
	private final double[] targets;
	private final SplittableRandom random;
	private final int[] candidates;
	private final int tried;
	private Tree tree;
	private int[] runs;

	TreeGrowth(List<Bins> columns, double[] targets, SplittableRandom random) {
		this.columns = columns;
		this.targets = targets;
		this.random = random;
		this.candidates = new int[columns.size()];
		for (int i = 0; i < candidates.length; i++) {
			candidates[i] = i;
		}
		// Hutter et al. 2014 try as many: where few are tried, trees that lack the right column make its share small
		this.tried = Math.max(1, (5 * columns.size() + 5) / 6);
	}

	/**
	 * @param sample indices of runs, also repeated ones; reordered
	 */
	Tree grow(int[] sample) {
		tree = new Tree();
		runs = sample;
		tree.leaf(mean(0, sample.length));
		divide(0, 0, sample.length);
		return tree;
	}

	private void divide(int node, int from, int to) {
		if (to - from < LEAST) {
			return;
		}
		final Split split = best(from, to);
		if (split.column() >= 0) {
			final int middle = partition(split, from, to);
			final int left = tree.leaf(mean(from, middle));
			tree.leaf(mean(middle, to));
			tree.divide(node, split, left);
			divide(left, from, middle);
			divide(left + 1, middle, to);
		}
	}

	private Split best(int from, int to) {
		Split best = Split.NONE;
		for (int i = 0; i < tried; i++) {
			final int swapped = i + random.nextInt(candidates.length - i);
			final int column = candidates[swapped];
			candidates[swapped] = candidates[i];
			candidates[i] = column;
			final Split split = split(column, from, to);
			if (split.gain() > best.gain()) {
				best = split;
			}
		}
		return best;
	}

	private Split split(int column, int from, int to) {
		final Split.Histogram histogram = new Split.Histogram();
		final byte[] bins = columns.get(column).of();
		for (int i = from; i < to; i++) {
			histogram.add(bins[runs[i]], targets[runs[i]]);
		}
		return histogram.best(column, columns.get(column).ordered());
	}

	private int partition(Split split, int from, int to) {
		final byte[] bins = columns.get(split.column()).of();
		int middle = from;
		for (int i = from; i < to; i++) {
			if ((split.left() >>> bins[runs[i]] & 1) != 0) {
				final int run = runs[i];
				runs[i] = runs[middle];
				runs[middle++] = run;
			}
		}
		return middle;
	}

	private double mean(int from, int to) {
		double sum = 0;
		for (int i = from; i < to; i++) {
			sum += targets[runs[i]];
		}
		return sum / (to - from);
	}
}
