// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.Arrays;

import org.attune.core.run.Series;

/** The smoothed values of a growing series: only points that are new are computed. Used by one thread at a time. */
final class SmoothedSeries {
	private final Smoothing smoothing;
	private double[] heights = new double[64];
	private int size;

	SmoothedSeries(double weight) {
		smoothing = new Smoothing(weight);
	}

	/** The series with smoothed values; what was returned before is never written again. */
	Points of(Series series, XAxis axis) {
		if (series.size() > heights.length) {
			heights = Arrays.copyOf(heights, Math.max(series.size(), heights.length + heights.length / 2));
		}
		for (; size < series.size(); size++) {
			heights[size] = smoothing.next(series.x(size), series.y(size));
		}
		return new SmoothedPoints(new MeasuredPoints(series, axis), heights);
	}
}
