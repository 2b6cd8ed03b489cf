// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import org.attune.ui.chart.NumberText;

/** Kinds of values that can share an axis. */
enum Quantity {
	LOSS, FRACTION, RATE;

	/** A fraction may be 0 and ends at 1: it gains nothing by a logarithmic axis. */
	boolean logarithmic() {
		return this != FRACTION;
	}

	/** A value in words. */
	String text(double value) {
		String sign = Oddity.of(value).glyph();
		String words = this == FRACTION ? NumberText.percent(value) : NumberText.significant(value, 4);
		return sign.isEmpty() ? words : sign + ' ' + words;
	}
}
