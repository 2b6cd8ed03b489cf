// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

/** Draws one curve into the pixels of a plot. */
final class CurveStroke {
	private static final double MARK = 4;
	private final Raster raster;
	private final AxisScale x;
	private final AxisScale y;
	private final ChartStyle style;
	private final double zoom;

	CurveStroke(Raster raster, AxisScale x, AxisScale y, ChartStyle style, double zoom) {
		this.raster = raster;
		this.x = x;
		this.y = y;
		this.style = style;
		this.zoom = zoom;
	}

	/** Draws the measured values faintly where the curve is smoothed, then the curve, then what is not finite. */
	Decimation draw(Curve curve) {
		int colour = style.run(curve.number());
		Dash dash = Dash.of(curve.number());
		Decimation measured = reduced(curve, curve.raw());
		if (curve.smoothed()) {
			line(measured, 1, Dash.SOLID);
			raster.blend(colour, 0.22);
		}
		Decimation shown = curve.smoothed() ? reduced(curve, curve.smooth()) : measured;
		line(shown, curve.training() ? 1.2 : 2.2, dash);
		raster.blend(colour, curve.training() ? 0.8 : 1);
		dots(curve, measured);
		marks(measured);
		raster.blend(colour, 1);
		return measured;
	}

	private Decimation reduced(Curve curve, double[] values) {
		return Decimation.of(curve.xs(), values, x, y, raster.width());
	}

	private void line(Decimation points, double thickness, Dash dash) {
		for (int i = 0; i < points.size(); i++) {
			int column = points.column(i);
			if (points.joined(i)) {
				raster.line(points.column(i - 1), height(points.last(i - 1)), column, height(points.first(i)),
						thickness * zoom, dash);
			}
			if (points.highest(i) > points.lowest(i)) {
				raster.line(column, height(points.highest(i)), column, height(points.lowest(i)), thickness * zoom, dash);
			} else if (alone(points, i)) {
				raster.dot(column, height(points.first(i)), (thickness + 1) * zoom);
			}
		}
	}

	/** A point without neighbours would leave no trace as a line. */
	private static boolean alone(Decimation points, int index) {
		return !points.joined(index) && (index + 1 == points.size() || !points.joined(index + 1));
	}

	/** Validation happens once an epoch; its points are drawn where they leave room for each other. */
	private void dots(Curve curve, Decimation points) {
		if (curve.training() || points.size() * 8 * zoom > raster.width()) {
			return;
		}
		for (int i = 0; i < points.size(); i++) {
			raster.dot(points.column(i), height(points.last(i)), 2.6 * zoom);
		}
	}

	/** Crosses at the upper edge, where the value would have left the plot, no nearer than they are wide. */
	private void marks(Decimation points) {
		double reach = MARK * zoom;
		double free = Double.NEGATIVE_INFINITY;
		for (int column : points.marks()) {
			if (column >= free) {
				raster.line(column - reach, 1, column + reach, 1 + 2 * reach, 1.8 * zoom, Dash.SOLID);
				raster.line(column - reach, 1 + 2 * reach, column + reach, 1, 1.8 * zoom, Dash.SOLID);
				free = column + 2.5 * reach;
			}
		}
	}

	private double height(double value) {
		return (1 - y.fraction(value)) * (raster.height() - 1);
	}
}
