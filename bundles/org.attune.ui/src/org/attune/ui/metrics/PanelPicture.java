// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/**
 * One chart, ready to be painted: the pixels of the plot and what stands around it.
 *
 * @param plot
 *            place of the pixels, in points
 * @param bytes
 *            the pixels as rows of red, green, blue
 * @param marks
 *            number of pixel columns, over all curves, in which a value was NaN or infinite
 * @param hidden
 *            number of values that a logarithmic axis cannot show
 */
record PanelPicture(Panel panel, Rectangle plot, AxisScale x, AxisScale y, List<Tick> xTicks, List<Tick> yTicks,
		List<Curve> curves, Raster raster, byte[] bytes, int marks, int hidden) {

	/** Value of the horizontal axis at a position, in points. */
	double valueAt(int position) {
		return x.value((position - plot.x) / (double) Math.max(1, plot.width - 1));
	}

	int positionOf(double value) {
		return plot.x + (int) Math.round(x.fraction(value) * (plot.width - 1));
	}

	int heightOf(double value) {
		return plot.y + (int) Math.round((1 - y.fraction(value)) * (plot.height - 1));
	}
}
