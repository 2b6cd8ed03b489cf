// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.List;

import org.attune.ui.chart.AxisScale;
import org.attune.ui.chart.Tick;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;

/**
 * One chart, ready to be painted: the pixels of the plot and what stands around it.
 *
 * @param plot
 *            place of the pixels, in points
 * @param curves
 *            in the order in which they are drawn
 * @param pixels
 *            of the plot, without text
 * @param hidden
 *            number of values that a logarithmic axis cannot show
 */
record PanelPicture(Panel panel, Rectangle plot, AxisScale x, AxisScale y, List<Tick> xTicks, List<Tick> yTicks,
		List<Curve> curves, ImageData pixels, int hidden) {

	/** Value of the horizontal axis at a position, in points. */
	double valueAt(int position) {
		return x.value(fractionAt(position));
	}

	/** Part of the horizontal axis at a position, in points. */
	double fractionAt(int position) {
		return (position - plot.x) / (double) Math.max(1, plot.width - 1);
	}

	/** Part of the vertical axis at a position, in points. */
	double fractionUpTo(int position) {
		return 1 - (position - plot.y) / (double) Math.max(1, plot.height - 1);
	}

	int positionOf(double value) {
		return plot.x + (int) Math.round(x.fraction(value) * (plot.width - 1));
	}

	int heightOf(double value) {
		return plot.y + (int) Math.round((1 - y.fraction(value)) * (plot.height - 1));
	}

	/** What stands above the plot. */
	String title() {
		String title = y.logarithmic() ? Messages.bind(Messages.panel_log, panel.title()) : panel.title();
		return hidden > 0 ? Messages.bind(Messages.panel_hidden, title, hidden) : title;
	}
}
