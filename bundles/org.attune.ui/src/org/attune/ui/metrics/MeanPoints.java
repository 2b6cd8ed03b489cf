// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.Arrays;
import java.util.Optional;

import org.attune.core.run.Metric;
import org.attune.core.statistics.Summary;

/** The points of a mean while they are being computed, one after the other. */
final class MeanPoints {
	private double[] iterations = new double[64];
	private double[] xs = new double[64];
	private double[] measured = new double[64];
	private double[] measuredHalf = new double[64];
	private double[] shown = new double[64];
	private double[] shownHalf = new double[64];
	private int[] n = new int[64];
	private int[] left = new int[64];
	private int size;
	private double x;
	private int count;
	private double[] values = new double[8];
	private double[] shownValues = new double[8];

	/** A copy of the points up to an iteration, to be continued. */
	MeanPoints upTo(double iteration) {
		MeanPoints part = new MeanPoints();
		part.size = new ArrayPoints(iterations, iterations, size).firstFrom(Math.nextUp(iteration));
		int capacity = Math.max(64, size + size / 8);
		part.iterations = Arrays.copyOf(iterations, capacity);
		part.xs = Arrays.copyOf(xs, capacity);
		part.measured = Arrays.copyOf(measured, capacity);
		part.measuredHalf = Arrays.copyOf(measuredHalf, capacity);
		part.shown = Arrays.copyOf(shown, capacity);
		part.shownHalf = Arrays.copyOf(shownHalf, capacity);
		part.n = Arrays.copyOf(n, capacity);
		part.left = Arrays.copyOf(left, capacity);
		return part;
	}

	void begin(double iteration) {
		if (size == xs.length) {
			grow(2 * size);
		}
		iterations[size] = iteration;
		x = 0;
		count = 0;
	}

	/** Adds what one seed measured at the iteration. */
	void add(double place, double value, double shownValue) {
		if (count == values.length) {
			values = Arrays.copyOf(values, 2 * count);
			shownValues = Arrays.copyOf(shownValues, 2 * count);
		}
		x += place;
		values[count] = value;
		shownValues[count] = shownValue;
		count++;
	}

	void end(boolean smoothed) {
		// seeds take different times: the mean time falls where a slow one ends first
		xs[size] = Math.max(x / count, size == 0 ? Double.NEGATIVE_INFINITY : xs[size - 1]);
		Summary summary = Summary.of(Arrays.copyOf(values, count));
		measured[size] = summary.mean();
		measuredHalf[size] = summary.halfWidth();
		n[size] = summary.n();
		left[size] = summary.left();
		Summary smooth = smoothed ? Summary.of(Arrays.copyOf(shownValues, count)) : summary;
		shown[size] = smooth.mean();
		shownHalf[size] = smooth.halfWidth();
		size++;
	}

	private void grow(int capacity) {
		iterations = Arrays.copyOf(iterations, capacity);
		xs = Arrays.copyOf(xs, capacity);
		measured = Arrays.copyOf(measured, capacity);
		measuredHalf = Arrays.copyOf(measuredHalf, capacity);
		shown = Arrays.copyOf(shown, capacity);
		shownHalf = Arrays.copyOf(shownHalf, capacity);
		n = Arrays.copyOf(n, capacity);
		left = Arrays.copyOf(left, capacity);
	}

	/** The curve of the points; they must not be continued in place after that. */
	Curve curve(Owner owner, Metric metric, boolean smoothed, boolean odd) {
		Points raw = new ArrayPoints(xs, measured, size);
		Points drawn = smoothed ? new ArrayPoints(xs, shown, size) : raw;
		return new Curve(owner, metric, raw, drawn, Optional.of(new Band(measuredHalf, shownHalf, n, left)), odd);
	}
}
