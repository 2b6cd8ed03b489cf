// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import org.attune.ui.chart.ChartStyle;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/**
 * What a picture has to fit into.
 *
 * @param width
 *            of the drawing area, in points
 * @param height
 *            of the drawing area, in points
 * @param zoom
 *            pixels per point
 * @param line
 *            height of a line of text, in points
 * @param character
 *            width of an average character, in points
 */
record Frame(int width, int height, double zoom, int line, int character, ChartStyle style) {

	/** Measures a control. UI thread only. */
	static Frame of(Control control) {
		GC gc = new GC(control);
		FontMetrics metrics = gc.getFontMetrics();
		gc.dispose();
		double zoom = Math.max(100, control.getMonitor().getZoom()) / 100.0;
		return new Frame(control.getSize().x, control.getSize().y, zoom, metrics.getHeight(),
				(int) Math.ceil(metrics.getAverageCharacterWidth()), ChartStyle.of(control));
	}

	/** Nothing can be drawn into a few points. */
	boolean drawable() {
		return width > 20 * character && height > 6 * line;
	}

	/** The place inside of margins, never empty. */
	Rectangle inside(int left, int top, int right, int bottom) {
		return new Rectangle(left, top, Math.max(2, width - left - right), Math.max(2, height - top - bottom));
	}
}
