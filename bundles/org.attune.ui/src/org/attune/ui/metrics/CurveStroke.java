// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import org.attune.ui.chart.AxisScale;
import org.attune.ui.chart.ChartStyle;
import org.attune.ui.chart.Dash;
import org.attune.ui.chart.Raster;

/** Draws one curve into the pixels of a plot. */
final class CurveStroke {
	/** Half the size of the sign of a value without a height, in points. */
	static final double MARK = 4;
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

	/**
	 * Draws the band, or the measured values faintly where the curve is smoothed, then the curve, then what is not
	 * finite.
	 *
	 * @return the number of values that the axis cannot show
	 */
	int draw(Curve curve) {
		int colour = style.run(curve.owner().number());
		if (curve.band().isPresent()) {
			band(curve);
			raster.blend(colour, 0.22);
		} else if (curve.smoothed() && !curve.owner().seed()) {
			line(reduced(curve.measured()), 1, Dash.SOLID);
			raster.blend(colour, 0.22);
		}
		Decimation shown = reduced(curve.shown());
		line(shown, thickness(curve), Dash.of(curve.owner().number()));
		raster.blend(colour, curve.owner().seed() ? 0.5 : curve.training() ? 0.8 : 1);
		dots(curve, shown);
		marks(Marks.of(curve, x, raster.width(), 2.5 * MARK * zoom));
		raster.blend(colour, 1);
		return shown.hidden();
	}

	/** Width of a curve's line, in points. */
	static double thickness(Curve curve) {
		return curve.owner().seed() ? 0.8 : curve.training() ? 1.2 : 2.2;
	}

	/** Whether a curve's points are drawn as dots: where they are evaluations that leave room for each other. */
	static boolean dotted(Curve curve, Decimation points, double width) {
		return !curve.training() && !curve.owner().seed() && points.size() * 8 <= width;
	}

	private Decimation reduced(Points points) {
		return Decimation.of(points, x, y, raster.width());
	}

	/** Fills between both ends of the interval, column by column. */
	private void band(Curve curve) {
		Decimation low = reduced(curve.edge(-1));
		Decimation high = reduced(curve.edge(1));
		for (int i = 0, j = 0; i < high.size(); i++) {
			while (j < low.size() && low.column(j) < high.column(i)) {
				j++;
			}
			if (j < low.size() && low.column(j) == high.column(i)) {
				fill(low, j, high, i);
			}
		}
	}

	private void fill(Decimation low, int at, Decimation high, int index) {
		int column = high.column(index);
		if (high.joined(index) && low.joined(at)) {
			int before = high.column(index - 1);
			for (int between = before + 1; between < column; between++) {
				double part = (between - before) / (double) (column - before);
				raster.line(between, mix(height(low.last(at - 1)), height(low.first(at)), part), between,
						mix(height(high.last(index - 1)), height(high.first(index)), part), 1, Dash.SOLID);
			}
		}
		raster.line(column, height(low.lowest(at)), column, height(high.highest(index)), 1, Dash.SOLID);
	}

	private static double mix(double from, double to, double part) {
		return from + (to - from) * part;
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
			} else if (points.alone(i)) {
				raster.dot(column, height(points.first(i)), (thickness + 1) * zoom);
			}
		}
	}

	private void dots(Curve curve, Decimation points) {
		for (int i = 0; dotted(curve, points, raster.width() / zoom) && i < points.size(); i++) {
			raster.dot(points.column(i), height(points.last(i)), 2.6 * zoom);
		}
	}

	/** At the edge where the value would have left the plot: crosses for NaN, triangles that point to the infinite. */
	private void marks(Marks marks) {
		double reach = MARK * zoom;
		for (Marks.Mark mark : marks.all()) {
			int row = mark.oddity().row();
			double top = row < 0 ? raster.height() - 2 - 2 * reach : 1 + row * 2.5 * reach;
			switch (mark.oddity()) {
			case NAN -> cross(mark.column(), top, reach);
			case INFINITE -> triangle(mark.column(), top + 2 * reach, top, reach);
			case NEGATIVELY_INFINITE -> triangle(mark.column(), top, top + 2 * reach, reach);
			case NONE -> throw new IllegalStateException();
			}
		}
	}

	private void cross(int column, double top, double reach) {
		raster.line(column - reach, top, column + reach, top + 2 * reach, 1.8 * zoom, Dash.SOLID);
		raster.line(column - reach, top + 2 * reach, column + reach, top, 1.8 * zoom, Dash.SOLID);
	}

	private void triangle(int column, double base, double tip, double reach) {
		raster.line(column - reach, base, column + reach, base, 1.8 * zoom, Dash.SOLID);
		raster.line(column - reach, base, column, tip, 1.8 * zoom, Dash.SOLID);
		raster.line(column + reach, base, column, tip, 1.8 * zoom, Dash.SOLID);
	}

	private double height(double value) {
		return (1 - y.fraction(value)) * (raster.height() - 1);
	}
}
