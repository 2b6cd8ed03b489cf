// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Grows the points of some metrics that are measured at the same moments. Not safe for several threads; a
 * {@link Series} taken from it is, because what a series covers is never written again.
 */
final class PointBuffer {
	private static final int INITIAL = 64;

	private final List<Metric> metrics;
	private final Map<Metric, double[]> values = new EnumMap<>(Metric.class);
	private final Map<Metric, Integer> bests = new EnumMap<>(Metric.class);
	private final Map<Metric, Long> notFinite = new EnumMap<>(Metric.class);
	private Series.Points points = new Series.Points(new double[INITIAL], new int[INITIAL], new long[INITIAL]);
	private int size;

	PointBuffer(List<Metric> metrics) {
		this.metrics = List.copyOf(metrics);
		metrics.forEach(metric -> values.put(metric, new double[INITIAL]));
	}

	/** Appends one moment. @param measured one value per metric, in the order given to the constructor */
	void append(long iteration, int epoch, long elapsedMillis, double... measured) {
		if (size == points.iterations().length) {
			grow(size * 2);
		}
		points.iterations()[size] = iteration;
		points.epochs()[size] = epoch;
		points.millis()[size] = elapsedMillis;
		for (int index = 0; index < measured.length; index++) {
			values.get(metrics.get(index))[size] = measured[index];
			note(metrics.get(index), measured[index], iteration);
		}
		size++;
	}

	Series series(Metric metric, double iterationsPerEpoch) {
		return new Series(points, values.get(metric), size, iterationsPerEpoch);
	}

	OptionalDouble last(Metric metric) {
		return size == 0 ? OptionalDouble.empty() : OptionalDouble.of(values.get(metric)[size - 1]);
	}

	OptionalDouble best(Metric metric) {
		final Integer best = bests.get(metric);
		return best == null ? OptionalDouble.empty() : OptionalDouble.of(values.get(metric)[best]);
	}

	/** The epoch of the best finite value, the first of equal ones. */
	OptionalInt bestEpoch(Metric metric) {
		final Integer best = bests.get(metric);
		return best == null ? OptionalInt.empty() : OptionalInt.of(points.epochs()[best]);
	}

	/** The iteration of the first value that was NaN or infinite. */
	OptionalLong firstNotFinite(Metric metric) {
		final Long first = notFinite.get(metric);
		return first == null ? OptionalLong.empty() : OptionalLong.of(first);
	}

	private void note(Metric metric, double value, long iteration) {
		if (!Double.isFinite(value)) {
			notFinite.putIfAbsent(metric, iteration);
			return;
		}
		final Integer best = bests.get(metric);
		if (best == null || isBetter(metric, value, values.get(metric)[best])) {
			bests.put(metric, size);
		}
	}

	private static boolean isBetter(Metric metric, double value, double than) {
		return metric.higherIsBetter() ? value > than : value < than;
	}

	private void grow(int capacity) {
		points = new Series.Points(Arrays.copyOf(points.iterations(), capacity),
				Arrays.copyOf(points.epochs(), capacity), Arrays.copyOf(points.millis(), capacity));
		values.replaceAll((metric, array) -> Arrays.copyOf(array, capacity));
	}
}
