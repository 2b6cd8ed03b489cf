// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import org.attune.ui.chart.ChartStyle;

/**
 * What a picture is to be made of; taken on the UI thread, read by the preparing job.
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
record ChartRequest(int width, int height, double zoom, int line, int character, ChartStyle style, ChartState state) {

	/** Nothing can be drawn into a few points. */
	boolean drawable() {
		return width > 8 * character && height > 3 * line;
	}

	ChartSettings settings() {
		return state.settings();
	}
}
