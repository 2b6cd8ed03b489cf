// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.chart;

/**
 * One axis of a chart: maps values to the fraction 0..1 of its length and back. A scale is never empty: equal bounds
 * are widened on creation.
 *
 * @param minimum
 *            value at fraction 0, finite; above 0 on a logarithmic axis
 * @param maximum
 *            value at fraction 1, finite, above the minimum
 */
public record AxisScale(double minimum, double maximum, boolean logarithmic) {

	/** A linear scale over the bounds, in any order. */
	public static AxisScale linear(double one, double other) {
		double low = Math.min(one, other);
		double high = Math.max(one, other);
		double widening = low < high ? 0 : Math.max(Math.abs(low) * 0.05, 0.5);
		return new AxisScale(low - widening, high + widening, false);
	}

	/** A logarithmic scale over the bounds, in any order, both above 0. */
	public static AxisScale logarithmic(double one, double other) {
		double low = Math.min(one, other);
		double high = Math.max(one, other);
		double widening = low < high ? 1 : 2;
		return new AxisScale(low / widening, high * widening, true);
	}

	/** The same scale with the part of its length added at both ends. */
	public AxisScale padded(double part) {
		return part(-part, 1 + part);
	}

	/** The part of the scale between two fractions, which may lie outside 0..1. */
	public AxisScale part(double from, double to) {
		return new AxisScale(value(from), value(to), logarithmic);
	}

	/** Whether the value has a place on this kind of axis: finite, and above 0 on a logarithmic one. */
	public boolean shows(double value) {
		return Double.isFinite(value) && (!logarithmic || value > 0);
	}

	/** Position of a value that {@link #shows} accepts; outside 0..1 where it lies outside the bounds. */
	public double fraction(double value) {
		if (logarithmic) {
			return (Math.log(value) - Math.log(minimum)) / (Math.log(maximum) - Math.log(minimum));
		}
		return (value - minimum) / (maximum - minimum);
	}

	public double value(double fraction) {
		if (logarithmic) {
			return Math.exp(Math.log(minimum) + fraction * (Math.log(maximum) - Math.log(minimum)));
		}
		return minimum + fraction * (maximum - minimum);
	}
}
