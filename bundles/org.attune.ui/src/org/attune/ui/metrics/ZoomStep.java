// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import org.attune.ui.chart.AxisScale;

/** Turns what hands do in a chart into the part of it that is to be shown. */
final class ZoomStep {
	/** How much narrower the axis becomes with one step. */
	static final double FACTOR = 0.8;
	private final MetricsCanvas canvas;
	private final PanelPicture panel;

	ZoomStep(MetricsCanvas canvas, PanelPicture panel) {
		this.canvas = canvas;
		this.panel = panel;
	}

	/**
	 * Zooms both or one of the axes about a place, given in parts of the axes.
	 *
	 * @param steps
	 *            above 0: closer
	 */
	void zoom(double steps, double x, double y, boolean horizontally, boolean vertically) {
		double factor = Math.pow(FACTOR, steps);
		show(horizontally ? panel.x().part(x - x * factor, x + (1 - x) * factor) : panel.x(), horizontally,
				vertically ? panel.y().part(y - y * factor, y + (1 - y) * factor) : panel.y(), vertically);
	}

	/** Moves the window by parts of the axes. */
	void pan(double right, double up) {
		show(panel.x().part(right, 1 + right), right != 0, panel.y().part(up, 1 + up), up != 0);
	}

	/** Shows what lies between two places, given in parts of the axes. */
	void select(double left, double right, double low, double high) {
		show(panel.x().part(left, right), true, panel.y().part(low, high), true);
	}

	/** Everything, in all charts. */
	void reset() {
		canvas.change(canvas.state().with(Viewport.WHOLE));
	}

	private void show(AxisScale x, boolean withX, AxisScale y, boolean withY) {
		ChartState state = canvas.state();
		boolean shared = state.settings().shared();
		Viewport next = state.viewport();
		if (withX && Range.of(x).scale(x.logarithmic()).isPresent()) {
			next = next.withX(panel.panel(), Range.of(x), shared);
		}
		if (withY && Range.of(y).scale(y.logarithmic()).isPresent()) {
			next = next.withY(panel.panel(), Range.of(y), shared);
		}
		canvas.change(state.with(next));
	}
}
