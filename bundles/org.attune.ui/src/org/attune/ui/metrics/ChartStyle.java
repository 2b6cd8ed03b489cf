// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

/**
 * Colours of the charts, taken from the widget so that they follow the theme.
 *
 * @param background
 *            0xRRGGBB
 * @param foreground
 *            0xRRGGBB
 */
record ChartStyle(int background, int foreground) {

	boolean dark() {
		return Palette.dark(background);
	}

	int grid() {
		return Palette.mix(background, foreground, 0.12);
	}

	/** For axis labels: quieter than text, still at 4.5:1 on the usual themes. */
	int quiet() {
		return Palette.mix(background, foreground, 0.72);
	}

	int run(int number) {
		return Palette.colour(number, dark());
	}
}
