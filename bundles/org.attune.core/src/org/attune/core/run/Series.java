// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.util.Objects;

/**
 * The points of one metric of one run, as they were when asked for. Cheap to get: the arrays are shared with the run,
 * which only appends behind {@link #size()}. Values may be NaN or infinite: a diverging run shows itself by them.
 */
public final class Series {
	private final double[] iterations;
	private final int[] epochs;
	private final long[] millis;
	private final double[] values;
	private final int size;
	private final double iterationsPerEpoch;

	Series(Points points, double[] values, int size, double iterationsPerEpoch) {
		this.iterations = points.iterations();
		this.epochs = points.epochs();
		this.millis = points.millis();
		this.values = values;
		this.size = size;
		this.iterationsPerEpoch = iterationsPerEpoch;
	}

	/** The arrays that a run's metrics share; what lies behind a series' size is not part of it. */
	record Points(double[] iterations, int[] epochs, long[] millis) {
	}

	/** Without any point. */
	Series none() {
		return new Series(new Points(iterations, epochs, millis), values, 0, iterationsPerEpoch);
	}

	public int size() {
		return size;
	}

	/** Iteration of the point, from 1. */
	public double x(int index) {
		return iterations[checked(index)];
	}

	/** Value of the point; may be NaN or infinite. */
	public double y(int index) {
		return values[checked(index)];
	}

	/**
	 * Epochs trained at the point, with a fraction within an epoch; whole epochs while the length of an epoch is
	 * unknown.
	 */
	public double epochAt(int index) {
		return iterationsPerEpoch > 0 ? iterations[checked(index)] / iterationsPerEpoch : epochs[checked(index)];
	}

	/** The epoch that the point is of, from 1. */
	public int epochNumber(int index) {
		return epochs[checked(index)];
	}

	/** Milliseconds since training began. */
	public long millisAt(int index) {
		return millis[checked(index)];
	}

	private int checked(int index) {
		return Objects.checkIndex(index, size);
	}
}
