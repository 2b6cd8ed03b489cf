// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

import org.attune.core.run.Run;
import org.eclipse.swt.graphics.Rectangle;

/** Turns runs into a picture. Plain computation, a few tens of milliseconds; used by one thread at a time. */
final class ChartPreparation {
	/** Leaves room for the dot of the last point. */
	private static final double END_MARGIN = 1.015;
	private final CurveCache cache = new CurveCache();

	/**
	 * @param runs
	 *            to show, in the order of the legend
	 */
	ChartPicture picture(ChartRequest request, List<Run> runs) {
		if (runs.isEmpty()) {
			return ChartPicture.saying(request, Messages.empty_noRuns);
		}
		cache.begin();
		List<Curve> loss = curves(runs, Panel.LOSS, request.settings());
		List<Curve> accuracy = curves(runs, Panel.ACCURACY, request.settings());
		Legend legend = Legend.of(runs, anyNotFinite(loss), request);
		ChartLayout layout = ChartLayout.of(request, legend.height());
		AxisScale x = AxisScale.linear(0, Math.max(end(loss), end(accuracy)) * END_MARGIN);
		List<PanelPicture> panels = List.of(panel(Panel.LOSS, layout, loss, x, request),
				panel(Panel.ACCURACY, layout, accuracy, x, request));
		return new ChartPicture(request, legend, panels, ""); //$NON-NLS-1$
	}

	private List<Curve> curves(List<Run> runs, Panel panel, ChartSettings settings) {
		List<Curve> curves = new ArrayList<>();
		for (Run run : runs) {
			curves.addAll(cache.curves(run, panel, settings));
		}
		// what decides between runs is drawn last and so lies on top
		curves.sort((one, other) -> Boolean.compare(other.training(), one.training()));
		return curves;
	}

	private static boolean anyNotFinite(List<Curve> curves) {
		return curves.stream().anyMatch(curve -> DoubleStream.of(curve.raw()).anyMatch(y -> !Double.isFinite(y)));
	}

	private static double end(List<Curve> curves) {
		return curves.stream().mapToDouble(curve -> curve.xs()[curve.xs().length - 1]).max().orElse(0);
	}

	private PanelPicture panel(Panel panel, ChartLayout layout, List<Curve> curves, AxisScale x, ChartRequest request) {
		Rectangle plot = layout.of(panel);
		AxisScale y = YRange.of(panel, curves, request.settings().logarithmic());
		List<Tick> xTicks = Ticks.of(x, Math.max(2, plot.width / (9 * request.character())));
		List<Tick> yTicks = heights(panel, y, Math.max(2, plot.height / (2 * request.line())));
		Raster raster = new Raster((int) Math.round(plot.width * request.zoom()),
				(int) Math.round(plot.height * request.zoom()), request.style().background());
		grid(raster, x, y, xTicks, yTicks, request);
		List<Decimation> drawn = draw(curves, new CurveStroke(raster, x, y, request.style(), request.zoom()));
		int marks = drawn.stream().mapToInt(points -> points.marks().length).sum();
		int hidden = drawn.stream().mapToInt(Decimation::hidden).sum();
		return new PanelPicture(panel, plot, x, y, xTicks, yTicks, curves, raster, raster.bytes(), marks, hidden);
	}

	private static List<Decimation> draw(List<Curve> curves, CurveStroke stroke) {
		return curves.stream().map(stroke::draw).toList();
	}

	/** Accuracies are labelled in per cent. */
	private static List<Tick> heights(Panel panel, AxisScale y, int most) {
		if (panel == Panel.LOSS) {
			return Ticks.of(y, most);
		}
		double step = Ticks.step(y, most) * 100;
		return Ticks.of(y, most, value -> NumberText.tick(value * 100, step) + " %"); //$NON-NLS-1$
	}

	private static void grid(Raster raster, AxisScale x, AxisScale y, List<Tick> xTicks, List<Tick> yTicks,
			ChartRequest request) {
		for (Tick tick : xTicks) {
			long column = Math.round(x.fraction(tick.value()) * (raster.width() - 1));
			raster.line(column, 0, column, raster.height() - 1, request.zoom(), Dash.SOLID);
		}
		for (Tick tick : yTicks) {
			long row = Math.round((1 - y.fraction(tick.value())) * (raster.height() - 1));
			raster.line(0, row, raster.width() - 1, row, request.zoom(), Dash.SOLID);
		}
		raster.blend(request.style().grid(), 1);
	}
}
