// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import org.attune.ui.chart.AxisScale;

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
	private int size;
	private int hidden;

	private Decimation(int width) {
		columns = new int[width];
		first = new double[width];
		lowest = new double[width];
		highest = new double[width];
		last = new double[width];
		joined = new boolean[width];
	}

	/**
	 * Reduces the points to {@code width} pixel columns. Points that the y axis cannot show interrupt the curve. Where
	 * the curve leaves the part of the x axis that is shown, it is cut at the edge.
	 */
	static Decimation of(Points points, AxisScale x, AxisScale y, int width) {
		Decimation decimation = new Decimation(width);
		int from = points.firstFrom(x.minimum());
		int to = points.firstFrom(Math.nextUp(x.maximum()));
		boolean connected = decimation.cut(points, from, x, y, 0);
		for (int i = from; i < to; i++) {
			int column = Math.clamp(Math.round(x.fraction(points.x(i)) * (width - 1)), 0, width - 1);
			connected = decimation.add(column, points.y(i), y, connected);
		}
		if (connected) {
			decimation.cut(points, to, x, y, 1);
		}
		return decimation;
	}

	/**
	 * Adds where the line to a point crosses an edge of the plot, if it does.
	 *
	 * @param edge
	 *            0: the left one, 1: the right one
	 * @return whether there was such a line
	 */
	private boolean cut(Points points, int index, AxisScale x, AxisScale y, int edge) {
		if (index == 0 || index == points.size() || !x.shows(points.x(index - 1)) || !y.shows(points.y(index - 1))
				|| !y.shows(points.y(index))) {
			return false;
		}
		double from = x.fraction(points.x(index - 1));
		double low = y.fraction(points.y(index - 1));
		double slope = (y.fraction(points.y(index)) - low) / (x.fraction(points.x(index)) - from);
		return add(edge * (columns.length - 1), y.value(low + (edge - from) * slope), y, edge > 0);
	}

	private boolean add(int column, double value, AxisScale y, boolean connected) {
		if (!y.shows(value)) {
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

	/** Whether a point has no line to a neighbour and so would leave no trace. */
	boolean alone(int index) {
		return !joined[index] && (index + 1 == size || !joined[index + 1]);
	}

	/** Number of finite values that a logarithmic axis cannot show. */
	int hidden() {
		return hidden;
	}
}
