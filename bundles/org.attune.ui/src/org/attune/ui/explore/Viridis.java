// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import org.attune.ui.chart.ChartStyle;
import org.attune.ui.chart.Palette;

/**
 * Colours for a quantity: matplotlib's viridis (Smith and van der Walt 2015, public domain by CC0), which rises
 * evenly in lightness and reads the same with the common colour vision deficiencies, interpolated between nine of its
 * colours. On a light background its brightest colours and on a dark one its darkest ones would vanish, so a part of
 * the scale is used that stands out, and what is best stands out most.
 */
final class Viridis {
	private static final int[] COLOURS = { 0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962,
			0xADDC30, 0xFDE725 };
	private static final double END_ON_LIGHT = 0.78;
	private static final double BEGIN_ON_DARK = 0.3;

	private Viridis() {
	}

	/**
	 * @param quality
	 *            0 (recedes) to 1 (stands out)
	 */
	static int colour(double quality, ChartStyle style) {
		return at(style.dark() ? BEGIN_ON_DARK + quality * (1 - BEGIN_ON_DARK) : END_ON_LIGHT * (1 - quality));
	}

	/** The scale itself. */
	static int at(double part) {
		double place = Math.clamp(part, 0, 1) * (COLOURS.length - 1);
		int below = Math.min((int) place, COLOURS.length - 2);
		return Palette.mix(COLOURS[below], COLOURS[below + 1], place - below);
	}
}
