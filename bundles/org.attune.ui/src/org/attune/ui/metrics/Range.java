// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.Optional;

import org.attune.ui.chart.AxisScale;

/** A part of an axis that a person chose. */
record Range(double from, double to) {
	/** Neighbouring doubles would be as far apart as pixels. */
	private static final double NARROWEST = 1e-9;

	static Range of(AxisScale scale) {
		return new Range(scale.minimum(), scale.maximum());
	}

	/** The range as a scale; empty where the axis cannot show it. */
	Optional<AxisScale> scale(boolean logarithmic) {
		boolean possible = Double.isFinite(from) && Double.isFinite(to)
				&& to - from > NARROWEST * Math.max(Math.abs(from), Math.abs(to)) && (!logarithmic || from > 0);
		return possible ? Optional.of(new AxisScale(from, to, logarithmic)) : Optional.empty();
	}
}
