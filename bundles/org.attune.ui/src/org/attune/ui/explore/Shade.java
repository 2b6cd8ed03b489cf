// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.stream.IntStream;

import org.attune.core.importance.Column;
import org.attune.ui.chart.ChartStyle;

/**
 * Sorts runs into a few shades by one column, so that runs of a shade are drawn in one stroke.
 *
 * @param axis
 *            the column with its scale
 * @param rising
 *            whether greater values stand out more
 */
record Shade(Axis axis, boolean rising) {
	static final int COUNT = 24;
	/** The shade of runs without a value. */
	static final int NONE = -1;

	/** By a hyperparameter or the metric, whose better values stand out. */
	static Shade of(Column column, ExploreData data, ExploreSettings settings) {
		return new Shade(settings.axis(column, data), column != data.target() || data.metric().higherIsBetter());
	}

	/** From 0, which recedes, or {@link #NONE}. */
	int of(int run) {
		if (!axis.shows(run)) {
			return NONE;
		}
		double part = axis.scale().fraction(axis.column().value(run));
		return Math.clamp((int) ((rising ? part : 1 - part) * COUNT), 0, COUNT - 1);
	}

	static int colour(int shade, ChartStyle style) {
		return shade == NONE ? style.quiet() : Viridis.colour(shade / (COUNT - 1.0), style);
	}

	/** The runs of a shade. */
	IntStream runs(int shade) {
		return IntStream.range(0, axis.column().size()).filter(run -> of(run) == shade);
	}
}
