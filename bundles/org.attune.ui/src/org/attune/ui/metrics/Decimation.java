// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.Arrays;

/**
 * A curve reduced to what a row of pixels can show: first, lowest, highest and last value of every pixel column that
 * holds a point (the M4 aggregation of Jugel et al., VLDB 2014, which draws the same picture as all points). No spike
 * is lost, whatever the number of points.
 */
final class Decimation {
	private final int[] columns;
	private final double[] first;
	private final double[] lowest;
	private final double[] highest;
	private final double[] last;
	private final boolean[] joined;
	private final boolean[] marks;
	private int size;
	private int hidden;

	private Decimation(int width) {
		columns = new int[width];
		first = new double[width];
		lowest = new double[width];
		highest = new double[width];
		last = new double[width];
		joined = new boolean[width];
		marks = new boolean[width];
	}

	/**
	 * Reduces the points to {@code width} pixel columns. Points that the y axis cannot show interrupt the curve; those
	 * not finite are marked in their column.
	 *
	 * @param xs
	 *            ascending
	 */
	static Decimation of(double[] xs, double[] ys, AxisScale x, AxisScale y, int width) {
		Decimation decimation = new Decimation(width);
		boolean connected = false;
		for (int i = 0; i < xs.length; i++) {
			int column = (int) Math.round(x.fraction(xs[i]) * (width - 1));
			if (column < 0 || column >= width) {
				continue;
			}
			connected = decimation.add(column, ys[i], y, connected);
		}
		return decimation;
	}

	private boolean add(int column, double value, AxisScale y, boolean connected) {
		if (!y.shows(value)) {
			marks[column] |= !Double.isFinite(value);
			hidden += Double.isFinite(value) ? 1 : 0;
			return false;
		}
		if (size == 0 || columns[size - 1] < column) {
			open(column, value, connected);
		}
		lowest[size - 1] = Math.min(lowest[size - 1], value);
		highest[size - 1] = Math.max(highest[size - 1], value);
		last[size - 1] = value;
		return true;
	}

	private void open(int column, double value, boolean connected) {
		columns[size] = column;
		first[size] = value;
		lowest[size] = value;
		highest[size] = value;
		joined[size] = connected;
		size++;
	}

	/** Number of columns that hold a point. */
	int size() {
		return size;
	}

	int column(int index) {
		return columns[index];
	}

	double first(int index) {
		return first[index];
	}

	double lowest(int index) {
		return lowest[index];
	}

	double highest(int index) {
		return highest[index];
	}

	double last(int index) {
		return last[index];
	}

	/** Whether a line leads from the column before to this one. */
	boolean joined(int index) {
		return joined[index];
	}

	/** Columns in which a value was NaN or infinite, ascending. */
	int[] marks() {
		int[] found = new int[marks.length];
		int count = 0;
		for (int column = 0; column < marks.length; column++) {
			if (marks[column]) {
				found[count++] = column;
			}
		}
		return Arrays.copyOf(found, count);
	}

	/** Number of finite values that a logarithmic axis cannot show. */
	int hidden() {
		return hidden;
	}
}
