// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Comparator;
import java.util.OptionalDouble;

/**
 * What one run is sorted by in one column: numbers by value, then texts.
 *
 * @param ranked whether the run takes part in the order; one without a value, or with NaN, comes last in either
 *            direction
 */
record OrderKey(boolean ranked, double number, String text) implements Comparable<OrderKey> {
	static final OrderKey NONE = new OrderKey(false, 0, ""); //$NON-NLS-1$
	private static final Comparator<OrderKey> ORDER = Comparator.comparingDouble(OrderKey::number)
			.thenComparing(OrderKey::text, String.CASE_INSENSITIVE_ORDER);

	static OrderKey of(double number) {
		return Double.isNaN(number) ? NONE : new OrderKey(true, number, ""); //$NON-NLS-1$
	}

	static OrderKey of(OptionalDouble number) {
		return number.isPresent() ? of(number.getAsDouble()) : NONE;
	}

	static OrderKey of(String text) {
		return text.isEmpty() ? NONE : new OrderKey(true, Double.POSITIVE_INFINITY, text);
	}

	@Override
	public int compareTo(OrderKey other) {
		return ORDER.compare(this, other);
	}
}
