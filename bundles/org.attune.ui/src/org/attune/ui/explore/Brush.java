// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

/**
 * What a person marked on an axis: a range of its values, and whether runs without a value belong to it. It holds
 * values and not places, so that it stays on what it marks when the axis is turned or gets another scale.
 */
record Brush(double low, double high, boolean absent) {

	/** What lies between two places of an axis, in any order; places below 0 mean runs without a value. */
	static Brush of(Axis axis, double one, double other) {
		double first = axis.value(Math.max(0, one));
		double second = axis.value(Math.max(0, other));
		boolean absent = Math.min(one, other) < 0;
		boolean onlyAbsent = Math.max(one, other) < 0;
		return onlyAbsent ? new Brush(Double.NaN, Double.NaN, true)
				: new Brush(Math.min(first, second), Math.max(first, second), absent);
	}

	boolean accepts(Axis axis, int run) {
		double value = axis.column().value(run);
		return axis.shows(run) ? value >= low && value <= high : absent;
	}
}
