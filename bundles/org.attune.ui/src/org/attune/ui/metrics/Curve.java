// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.Optional;

import org.attune.core.run.Metric;

/**
 * One metric of one run, or its mean over a group of seeds, ready to be drawn.
 *
 * @param measured
 *            every value as measured, NaN and infinite ones too
 * @param shown
 *            smoothed values, the same object as {@code measured} without smoothing
 * @param band
 *            around the mean of a group
 * @param odd
 *            whether any value is NaN or infinite
 */
record Curve(Owner owner, Metric metric, Points measured, Points shown, Optional<Band> band,
		boolean odd) {

	boolean smoothed() {
		return shown != measured;
	}

	/** Training curves stand back behind validation curves, which decide between runs. */
	boolean training() {
		return metric != Metric.VALIDATION_LOSS && metric != Metric.VALIDATION_ACCURACY;
	}

	/** Upper and lower end of the band; a point without one has NaN. */
	Points edge(int sign) {
		double[] half = band.orElseThrow().shown();
		double[] heights = new double[shown.size()];
		for (int i = 0; i < heights.length; i++) {
			heights[i] = shown.y(i) + sign * half[i];
		}
		return new SmoothedPoints(shown, heights);
	}

	/** What of a point is not finite; one of several seeds is enough. */
	Oddity oddity(int index) {
		Oddity own = Oddity.of(measured.y(index));
		boolean left = own == Oddity.NONE && band.isPresent() && band.get().left()[index] > 0;
		return left ? Oddity.NAN : own;
	}
}
