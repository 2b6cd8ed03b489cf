// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.chart;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;

/**
 * Colours of the charts, taken from the widget so that they follow the theme.
 *
 * @param background
 *            0xRRGGBB
 * @param foreground
 *            0xRRGGBB
 */
public record ChartStyle(int background, int foreground) {

	/** The colours of a control. UI thread only. */
	public static ChartStyle of(Control control) {
		return new ChartStyle(rgb(control.getBackground()), rgb(control.getForeground()));
	}

	private static int rgb(Color color) {
		return color.getRed() << 16 | color.getGreen() << 8 | color.getBlue();
	}

	/** A colour of the device from 0xRRGGBB; colours hold no resource of the system and need no disposal. */
	public static Color colour(int rgb) {
		return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
	}

	public boolean dark() {
		return Palette.dark(background);
	}

	/** For lines behind the curves. */
	public int grid() {
		return Palette.mix(background, foreground, 0.12);
	}

	/** For axis labels: quieter than text, still at 4.5:1 on the usual themes. */
	public int quiet() {
		return Palette.mix(background, foreground, 0.72);
	}

	/** For frames and axes. */
	public int frame() {
		return Palette.mix(background, foreground, 0.35);
	}

	/** Colour of a run, by its number. */
	public int run(int number) {
		return Palette.colour(number, dark());
	}
}
