// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

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

	public boolean dark() {
		return Palette.dark(background);
	}

	public int grid() {
		return Palette.mix(background, foreground, 0.12);
	}

	/** For axis labels: quieter than text, still at 4.5:1 on the usual themes. */
	public int quiet() {
		return Palette.mix(background, foreground, 0.72);
	}

	int run(int number) {
		return Palette.colour(number, dark());
	}

	/** The colours of a control, as the theme has them now. UI thread only. */
	public static ChartStyle of(Control control) {
		return new ChartStyle(rgb(control.getBackground()), rgb(control.getForeground()));
	}

	private static int rgb(Color color) {
		return color.getRed() << 16 | color.getGreen() << 8 | color.getBlue();
	}
}
