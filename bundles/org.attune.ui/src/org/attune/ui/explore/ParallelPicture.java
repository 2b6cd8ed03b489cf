// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

import org.attune.ui.chart.Raster;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Parallel coordinates: a line per run through its value on each axis.
 *
 * @param plot
 *            what the raster shows: from the first axis to the last, and below the axes the line of runs without a value
 * @param accepted
 *            runs that no brush leaves out
 */
record ParallelPicture(Frame frame, ExploreData data, List<Axis> axes, BitSet accepted, Rectangle plot, Raster raster)
		implements Picture {
	private static final int REACH = 8;

	static Rectangle plot(Frame frame) {
		return frame.inside(9 * frame.character(), 3 * frame.line(), 11 * frame.character(), frame.line() / 2);
	}

	/** Height of the axes; runs without a value lie below. */
	static int axisHeight(Frame frame, Rectangle plot) {
		return Math.max(1, plot.height - 3 * frame.line() / 2);
	}

	int axisHeight() {
		return axisHeight(frame, plot);
	}

	/** Place of an axis within the plot, in points. */
	static double offset(int axis, int axes, Rectangle plot) {
		return axes == 1 ? plot.width / 2.0 : (plot.width - 1.0) * axis / (axes - 1);
	}

	/** Height of a run on an axis within the plot, in points from above. */
	static double depth(Axis axis, int run, Frame frame, Rectangle plot) {
		return axis.shows(run) ? (1 - axis.fraction(run)) * axisHeight(frame, plot) : plot.height - frame.line() / 2.0;
	}

	int positionOf(int axis) {
		return plot.x + (int) Math.round(offset(axis, axes.size(), plot));
	}

	int heightOf(int axis, int run) {
		return plot.y + (int) Math.round(depth(axes.get(axis), run, frame, plot));
	}

	/** Place along an axis, 0 to 1; below 0 in the line of runs without a value. */
	double fractionAt(int y) {
		double fraction = 1 - (y - plot.y) / (double) axisHeight();
		return y > plot.y + axisHeight() + frame.line() / 2 ? -1 : Math.clamp(fraction, 0, 1);
	}

	int nearestAxis(int x) {
		return axes.size() == 1 ? 0
				: Math.clamp(Math.round((x - plot.x) * (axes.size() - 1.0) / (plot.width - 1.0)), 0, axes.size() - 1);
	}

	/** The accepted run whose line passes closest by. */
	@Override
	public OptionalInt runAt(int x, int y) {
		if (!plot.contains(x, y) || axes.size() < 2) {
			return OptionalInt.empty();
		}
		double place = (x - plot.x) * (axes.size() - 1.0) / (plot.width - 1.0);
		int before = Math.min((int) place, axes.size() - 2);
		int best = -1;
		double least = REACH;
		for (int run = accepted.nextSetBit(0); run >= 0; run = accepted.nextSetBit(run + 1)) {
			double from = depth(axes.get(before), run, frame, plot);
			double to = depth(axes.get(before + 1), run, frame, plot);
			double distance = Math.abs(plot.y + from + (to - from) * (place - before) - y);
			if (distance < least) {
				least = distance;
				best = run;
			}
		}
		return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
	}
}
