// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.importance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.attune.core.statistics.Summary;

/**
 * Permutation importance on a random forest (Breiman 2001, section 10): how much worse the forest predicts runs that it has
 * not seen when the values of a hyperparameter are shuffled among them. The rise of the mean squared error is divided by
 * twice the variance of the metric; of a forest that knew the metric exactly this would be the total-order sensitivity index
 * of the hyperparameter (Jansen 1999, Computer Physics Communications 117:35-43), the part of the variance that would go if
 * it, and only it, were unknown. The same runs always give the same figures.
 */
public final class PermutationImportance {
	private static final int TREES = 128;
	private static final int REPEATS = 5;
	private static final int MOST_RUNS = 2000;
	private static final int LEAST_RUNS = 5;
	private static final long SEED = 20010101;

	private PermutationImportance() {
	}

	/**
	 * Takes seconds for many runs, so not for the UI thread.
	 *
	 * @param columns   one per hyperparameter, with as many runs as there are targets
	 * @param targets   the metric of each run; runs where it is not finite are left out
	 * @param cancelled asked often; once true, nothing is returned
	 */
	public static Optional<Importances> of(List<Column> columns, double[] targets, BooleanSupplier cancelled) {
		final SplittableRandom random = new SplittableRandom(SEED);
		final List<Integer> finite = IntStream.range(0, targets.length).filter(run -> Double.isFinite(targets[run])).boxed().toList();
		final List<Integer> used = part(finite, random);
		final List<Column> seen = columns.stream().map(column -> column.of(used)).toList();
		final List<Column> varying = seen.stream().filter(column -> !column.constant()).toList();
		final List<String> constant = seen.stream().filter(Column::constant).map(Column::id).toList();
		final Importances nothing = new Importances(List.of(), constant, finite.size(), used.size(), targets.length - finite.size(),
				Double.NaN);
		final double[] metric = scaled(used.stream().mapToDouble(run -> targets[run]).toArray());
		if (used.size() < LEAST_RUNS || varying.isEmpty() || variance(metric) == 0) {
			return Optional.of(nothing);
		}
		return of(varying, metric, nothing, random, cancelled);
	}

	private static Optional<Importances> of(List<Column> columns, double[] metric, Importances frame, SplittableRandom random,
			BooleanSupplier cancelled) {
		final List<Bins> bins = columns.stream().map(Bins::of).toList();
		final double variance = variance(metric);
		final Optional<Forest> forest = Forest.grow(bins, metric, TREES, random, cancelled);
		final Importance[] ranked = new Importance[columns.size()];
		for (int column = 0; column < ranked.length; column++) {
			if (forest.isEmpty() || cancelled.getAsBoolean()) {
				return Optional.empty();
			}
			ranked[column] = importance(columns.get(column).id(), column, forest.get(), variance, random.split());
		}
		Arrays.sort(ranked, Comparator.comparingDouble(importance -> -importance.share()));
		return forest.map(grown -> new Importances(List.of(ranked), frame.constant(), frame.runs(), frame.used(), frame.left(),
				1 - grown.error() / variance));
	}

	private static Importance importance(String id, int column, Forest forest, double variance, SplittableRandom random) {
		final double error = forest.error();
		final int[] others = IntStream.range(0, forest.runs()).toArray();
		final Summary shares = Summary.of(IntStream.range(0, REPEATS).mapToDouble(repeat -> {
			shuffle(others, random);
			return (forest.error(column, others) - error) / (2 * variance);
		}).toArray());
		return new Importance(id, shares.mean(), shares.deviation());
	}

	/** All, or a random part where there are too many, in their order. */
	private static List<Integer> part(List<Integer> runs, SplittableRandom random) {
		if (runs.size() <= MOST_RUNS) {
			return runs;
		}
		final int[] indices = IntStream.range(0, runs.size()).toArray();
		shuffle(indices, random);
		return Arrays.stream(indices).limit(MOST_RUNS).sorted().mapToObj(runs::get).toList();
	}

	/** Fisher and Yates. */
	private static void shuffle(int[] indices, SplittableRandom random) {
		for (int i = indices.length - 1; i > 0; i--) {
			final int other = random.nextInt(i + 1);
			final int index = indices[i];
			indices[i] = indices[other];
			indices[other] = index;
		}
	}

	/** From -1 to 1, so that squares of very large or small metrics stay in range; shares do not depend on it. */
	private static double[] scaled(double[] metric) {
		final double middle = DoubleStream.of(metric).map(value -> value / Math.max(1, metric.length)).sum();
		final double most = DoubleStream.of(metric).map(value -> Math.abs(value - middle)).max().orElse(0);
		return DoubleStream.of(metric).map(value -> most == 0 ? 0 : (value - middle) / most).toArray();
	}

	private static double variance(double[] values) {
		final double mean = DoubleStream.of(values).average().orElse(0);
		return DoubleStream.of(values).map(value -> (value - mean) * (value - mean)).average().orElse(0);
	}
}
