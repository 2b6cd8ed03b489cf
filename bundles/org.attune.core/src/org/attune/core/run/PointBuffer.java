// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Grows the points of some metrics that are measured at the same moments. Not safe for several threads; a
 * {@link Series} taken from it is, because what a series covers is never written again.
 */
final class PointBuffer {
	private static final int INITIAL = 64;

	private final List<Metric> metrics;
	private final Map<Metric, double[]> values = new EnumMap<>(Metric.class);
	private final Map<Metric, Double> bests = new EnumMap<>(Metric.class);
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
			improve(metrics.get(index), measured[index]);
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
		final Double best = bests.get(metric);
		return best == null ? OptionalDouble.empty() : OptionalDouble.of(best);
	}

	private void improve(Metric metric, double value) {
		if (Double.isFinite(value)) {
			bests.merge(metric, value, metric.higherIsBetter() ? Math::max : Math::min);
		}
	}

	private void grow(int capacity) {
		points = new Series.Points(Arrays.copyOf(points.iterations(), capacity),
				Arrays.copyOf(points.epochs(), capacity), Arrays.copyOf(points.millis(), capacity));
		values.replaceAll((metric, array) -> Arrays.copyOf(array, capacity));
	}
}
