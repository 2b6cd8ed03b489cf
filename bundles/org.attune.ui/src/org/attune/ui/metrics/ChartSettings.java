// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a person chose for all charts.
 *
 * @param panels
 *            the charts shown, at least one
 * @param logX
 *            whether horizontal axes are logarithmic
 * @param logY
 *            whether vertical axes are logarithmic, where the quantity allows
 * @param smoothing
 *            weight of the past, 0 (none) to {@link Smoothing#STRONGEST}
 * @param shared
 *            whether charts share the horizontal axis, and those of the same quantity the vertical one
 * @param seeds
 *            whether the single seeds of a group are drawn
 */
record ChartSettings(Set<Panel> panels, XAxis axis, boolean logX, boolean logY, double smoothing, boolean shared,
		boolean seeds) {
	static final ChartSettings DEFAULT = new ChartSettings(EnumSet.of(Panel.LOSS, Panel.ACCURACY), XAxis.ITERATION, false,
			false, 0.6, true, false);

	ChartSettings {
		panels = Set.copyOf(panels);
	}

	/** Shows a chart or not; the last one stays. */
	ChartSettings withPanel(Panel panel, boolean on) {
		Set<Panel> next = EnumSet.copyOf(panels);
		if (on) {
			next.add(panel);
		} else if (next.size() > 1) {
			next.remove(panel);
		}
		return new ChartSettings(next, axis, logX, logY, smoothing, shared, seeds);
	}

	ChartSettings withAxis(XAxis other) {
		return new ChartSettings(panels, other, logX, logY, smoothing, shared, seeds);
	}

	ChartSettings withLogX(boolean on) {
		return new ChartSettings(panels, axis, on, logY, smoothing, shared, seeds);
	}

	ChartSettings withLogY(boolean on) {
		return new ChartSettings(panels, axis, logX, on, smoothing, shared, seeds);
	}

	ChartSettings withSmoothing(double weight) {
		return new ChartSettings(panels, axis, logX, logY, weight, shared, seeds);
	}

	ChartSettings withShared(boolean on) {
		return new ChartSettings(panels, axis, logX, logY, smoothing, on, seeds);
	}

	ChartSettings withSeeds(boolean on) {
		return new ChartSettings(panels, axis, logX, logY, smoothing, shared, on);
	}
}
