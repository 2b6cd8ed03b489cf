// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.List;
import java.util.OptionalInt;

import org.attune.core.statistics.SeedGroup;
import org.attune.core.statistics.Summary;
import org.attune.ui.chart.Raster;
import org.eclipse.swt.graphics.Rectangle;

/**
 * The metric against a hyperparameter, a dot per run. Runs without a value lie in strips left of and below the others.
 *
 * @param intervals
 *            the groups of seeds
 */
record ScatterPicture(Frame frame, ExploreData data, Axis x, Axis y, Shade shade, List<Interval> intervals, Rectangle plot,
		Raster raster) implements Picture {
	private static final int REACH = 9;

	/**
	 * A group of runs that only differ in their seed.
	 *
	 * @param run
	 *            index of one of them
	 */
	record Interval(int run, SeedGroup group, Summary summary) {
	}

	static Rectangle plot(Frame frame) {
		return frame.inside(11 * frame.character(), frame.line() + 10, 16 * frame.character(), 5 * frame.line() / 2);
	}

	/** Width of the strips for runs without a value. */
	static int strip(Frame frame) {
		return 3 * frame.line() / 2;
	}

	/** Place within the plot from its left side, in points. */
	static double offset(Axis x, int run, Frame frame, Rectangle plot) {
		return x.shows(run) ? strip(frame) + x.fraction(run) * (plot.width - strip(frame)) : strip(frame) / 2.0;
	}

	/** Place within the plot from above, in points. */
	static double depth(Axis y, double value, Frame frame, Rectangle plot) {
		return y.scale().shows(value) ? (1 - y.fraction(value)) * (plot.height - strip(frame))
				: plot.height - strip(frame) / 2.0;
	}

	int positionOf(int run) {
		return plot.x + (int) Math.round(offset(x, run, frame, plot));
	}

	int positionOf(double value) {
		return plot.x + strip(frame) + (int) Math.round(x.fraction(value) * (plot.width - strip(frame)));
	}

	int heightOf(double value) {
		return plot.y + (int) Math.round(depth(y, value, frame, plot));
	}

	/** The run whose dot is nearest, if it is near. */
	@Override
	public OptionalInt runAt(int left, int top) {
		int best = -1;
		double least = REACH;
		for (int run = 0; run < data.runs().size(); run++) {
			double distance = Math.hypot(positionOf(run) - left, heightOf(y.column().value(run)) - top);
			if (distance < least) {
				least = distance;
				best = run;
			}
		}
		return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
	}
}
