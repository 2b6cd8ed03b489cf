// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.chart;

/**
 * Pattern of a line by pixel column. Counting columns and not the way along the line keeps the pattern readable on a
 * noisy curve, whose way is mostly up and down.
 */
public enum Dash {
	SOLID(1, 1), DASHED(9, 6), DOTTED(5, 2);

	private final int period;
	private final int drawn;

	Dash(int period, int drawn) {
		this.period = period;
		this.drawn = drawn;
	}

	/** Whether the pattern has ink in a pixel column. */
	public boolean on(int column) {
		return Math.floorMod(column, period) < drawn;
	}

	/** The pattern as lengths of ink and gap; empty where there is no gap. */
	public String lengths() {
		return drawn == period ? "" : drawn + " " + (period - drawn); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The pattern of a run: solid for the first eight runs, then dashed, then dotted, then solid again. */
	public static Dash of(int number) {
		return values()[Palette.lap(number) % values().length];
	}
}
