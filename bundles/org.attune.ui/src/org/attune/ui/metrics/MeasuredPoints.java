// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import org.attune.core.run.Series;

/** A run's measured points: nothing is copied, so that many long runs take no more memory for being looked at. */
record MeasuredPoints(Series series, XAxis axis) implements Points {

	@Override
	public int size() {
		return series.size();
	}

	@Override
	public double x(int index) {
		return axis.of(series, index);
	}

	@Override
	public double y(int index) {
		return series.y(index);
	}
}
