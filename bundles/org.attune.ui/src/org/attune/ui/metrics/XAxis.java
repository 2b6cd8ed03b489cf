// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.List;

import org.attune.core.run.Series;
import org.attune.ui.chart.AxisScale;
import org.attune.ui.chart.NumberText;
import org.attune.ui.chart.Tick;
import org.attune.ui.chart.Ticks;

/** What the horizontal axis counts. */
enum XAxis {
	ITERATION(Messages.axis_iteration), EPOCH(Messages.axis_epoch),
	/** Seconds since the training began. */
	TIME(Messages.axis_time);

	private final String title;

	XAxis(String title) {
		this.title = title;
	}

	String title() {
		return title;
	}

	/** Place of a point on the axis. */
	double of(Series series, int index) {
		return switch (this) {
		case ITERATION -> series.x(index);
		case EPOCH -> series.epochAt(index);
		case TIME -> series.millisAt(index) / 1000.0;
		};
	}

	List<Tick> ticks(AxisScale scale, int most) {
		return this == TIME ? Ticks.durations(scale, most) : Ticks.of(scale, most);
	}

	/** A place in words. */
	String text(double place) {
		if (this == TIME) {
			return NumberText.duration(place);
		}
		return place == Math.rint(place) ? Long.toString((long) place) : NumberText.significant(place, 4);
	}
}
