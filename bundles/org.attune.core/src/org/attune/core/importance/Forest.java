// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.importance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A random forest for regression (Breiman 2001, Machine Learning 45:5-32). A run is only ever predicted by the trees that
 * were grown without it (out of bag), so no error is made smaller by having seen the answer.
 */
final class Forest {
	private final List<Bins> columns;
	private final double[] targets;
	private final List<Tree> trees = new ArrayList<>();
	private final List<int[]> outOfBag = new ArrayList<>();
	/** By tree, then in the order of {@link #outOfBag}. */
	private final List<double[]> predictions = new ArrayList<>();

	private Forest(List<Bins> columns, double[] targets) {
		this.columns = columns;
		this.targets = targets;
	}

	/** Grows a forest; empty where it was cancelled. */
	static Optional<Forest> grow(List<Bins> columns, double[] targets, int size, SplittableRandom random,
			BooleanSupplier cancelled) {
		final Forest forest = new Forest(columns, targets);
		for (int i = 0; i < size; i++) {
			if (cancelled.getAsBoolean()) {
				return Optional.empty();
			}
			forest.add(random.split());
		}
		return Optional.of(forest);
	}

	private void add(SplittableRandom random) {
		final int[] sample = random.ints(targets.length, 0, targets.length).toArray();
		final BitSet in = new BitSet();
		Arrays.stream(sample).forEach(in::set);
		final int[] out = IntStream.range(0, targets.length).filter(run -> !in.get(run)).toArray();
		final Tree tree = new TreeGrowth(columns, targets, random).grow(sample);
		trees.add(tree);
		outOfBag.add(out);
		predictions.add(Arrays.stream(out).mapToDouble(run -> tree.predict(columns, run)).toArray());
	}

	/** Number of runs. */
	int runs() {
		return targets.length;
	}

	/** Mean squared error of the predictions. */
	double error() {
		return error(-1, new int[0]);
	}

	/**
	 * Mean squared error of the predictions as if the runs had their values of one column from other runs.
	 *
	 * @param column -1 for none
	 * @param others index of the other run, by run
	 */
	double error(int column, int[] others) {
		final double[] sums = new double[targets.length];
		final int[] counts = new int[targets.length];
		for (int i = 0; i < trees.size(); i++) {
			final boolean changed = column >= 0 && trees.get(i).mayUse(column);
			final int[] out = outOfBag.get(i);
			for (int k = 0; k < out.length; k++) {
				sums[out[k]] += changed ? trees.get(i).predict(columns, out[k], column, others[out[k]]) : predictions.get(i)[k];
				counts[out[k]]++;
			}
		}
		return IntStream.range(0, targets.length).filter(run -> counts[run] > 0)
				.mapToDouble(run -> square(sums[run] / counts[run] - targets[run])).average().orElse(Double.NaN);
	}

	private static double square(double value) {
		return value * value;
	}
}
