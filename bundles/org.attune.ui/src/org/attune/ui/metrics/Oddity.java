// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

/** Values that have no height. */
enum Oddity {
	NONE(""), NAN("\u2715"), INFINITE("\u25B2"), NEGATIVELY_INFINITE("\u25BC"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	private final String glyph;

	Oddity(String glyph) {
		this.glyph = glyph;
	}

	/** The sign for texts, alike the one that is drawn. */
	String glyph() {
		return glyph;
	}

	/** Row of the sign at the upper edge of a plot; -1 at the lower edge. */
	int row() {
		return this == NEGATIVELY_INFINITE ? -1 : ordinal() - 1;
	}

	static Oddity of(double value) {
		if (Double.isFinite(value)) {
			return NONE;
		}
		if (Double.isNaN(value)) {
			return NAN;
		}
		return value > 0 ? INFINITE : NEGATIVELY_INFINITE;
	}
}
