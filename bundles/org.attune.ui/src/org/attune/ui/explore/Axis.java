// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.List;
import java.util.stream.IntStream;

import org.attune.core.importance.Column;
import org.attune.ui.chart.AxisScale;
import org.attune.ui.chart.NumberText;
import org.attune.ui.chart.Tick;
import org.attune.ui.chart.Ticks;

/**
 * One axis of a plot: what it shows of each run, and where.
 *
 * @param flipped
 *            whether large values come first
 */
record Axis(Column column, String label, AxisScale scale, boolean flipped) {
	/** Keeps the least and the greatest value off the ends. */
	private static final double MARGIN = 0.03;

	static Axis of(Column column, String label, boolean logarithmic, boolean flipped) {
		return new Axis(column, label, scale(column, logarithmic && canBeLogarithmic(column)), flipped);
	}

	private static AxisScale scale(Column column, boolean logarithmic) {
		if (!column.numeric()) {
			return AxisScale.linear(-0.5, column.choices().size() - 0.5);
		}
		double[] shown = IntStream.range(0, column.size()).mapToDouble(column::value)
				.filter(value -> Double.isFinite(value) && (!logarithmic || value > 0)).sorted().toArray();
		if (shown.length == 0) {
			return AxisScale.linear(0, 1);
		}
		double low = shown[0];
		double high = shown[shown.length - 1];
		return (logarithmic ? AxisScale.logarithmic(low, high) : AxisScale.linear(low, high)).padded(MARGIN);
	}

	private static boolean canBeLogarithmic(Column column) {
		return column.numeric() && IntStream.range(0, column.size()).anyMatch(run -> column.value(run) > 0);
	}

	String id() {
		return column.id();
	}

	boolean canBeLogarithmic() {
		return canBeLogarithmic(column);
	}

	/** Whether the run has a place on the axis: not where it has no value, and on a logarithmic one not at or below 0. */
	boolean shows(int run) {
		return scale.shows(column.value(run));
	}

	/** Place of a run that the axis {@link #shows}, 0 at its beginning to 1 at its end. */
	double fraction(int run) {
		return fraction(column.value(run));
	}

	double fraction(double value) {
		return flipped ? 1 - scale.fraction(value) : scale.fraction(value);
	}

	/** The value at a place. */
	double value(double fraction) {
		return scale.value(flipped ? 1 - fraction : fraction);
	}

	/** About so many round values, or the choices, which are thinned out where they are many more. */
	List<Tick> ticks(int most) {
		if (column.numeric()) {
			return Ticks.of(scale, most);
		}
		int every = Math.max(1, (column.choices().size() + most - 1) / Math.max(1, most));
		return IntStream.range(0, column.choices().size()).filter(choice -> choice % every == 0)
				.mapToObj(choice -> new Tick(choice, column.choices().get(choice))).toList();
	}

	/** The run's value in words. */
	String text(int run) {
		double value = column.value(run);
		if (Double.isNaN(value)) {
			return Messages.value_none;
		}
		return column.numeric() ? NumberText.significant(value, 4) : column.choices().get((int) value);
	}
}
