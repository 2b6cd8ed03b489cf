// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.attune.core.statistics.SeedGroup;
import org.attune.ui.chart.AxisScale;
import org.attune.ui.chart.Dash;
import org.attune.ui.chart.NumberText;
import org.attune.ui.chart.Raster;
import org.attune.ui.chart.Tick;
import org.attune.ui.chart.Ticks;
import org.eclipse.swt.graphics.Rectangle;

/** Turns runs into a picture. Plain computation, a few tens of milliseconds; used by one thread at a time. */
final class ChartPreparation {
	private final GroupCurves groupCurves = new GroupCurves();
	private final Map<Panel, Raster> rasters = new EnumMap<>(Panel.class);

	/**
	 * @param groups
	 *            to show, in the order of the legend
	 */
	ChartPicture picture(ChartRequest request, List<SeedGroup> groups) {
		if (groups.isEmpty()) {
			return ChartPicture.saying(request, Messages.empty_noRuns);
		}
		groupCurves.begin();
		Map<Panel, List<Curve>> curves = new EnumMap<>(Panel.class);
		request.settings().panels().forEach(panel -> curves.put(panel, groupCurves.of(panel, groups, request.state())));
		Legend legend = Legend.of(groups, oddities(curves), request);
		List<Rectangle> plots = ChartLayout.of(request, legend.height(), curves.size());
		ChartAxes axes = new ChartAxes(request.state(), curves);
		List<PanelPicture> panels = new ArrayList<>();
		for (Map.Entry<Panel, List<Curve>> chart : curves.entrySet()) {
			panels.add(panel(chart.getKey(), plots.get(panels.size()), chart.getValue(), axes, request));
		}
		rasters.keySet().retainAll(curves.keySet());
		return new ChartPicture(request, legend, List.copyOf(panels), ""); //$NON-NLS-1$
	}

	/** The kinds of values without a height that the legend has to explain. */
	private static Set<Oddity> oddities(Map<Panel, List<Curve>> curves) {
		Set<Oddity> found = EnumSet.noneOf(Oddity.class);
		curves.values().stream().flatMap(List::stream).filter(Curve::odd)
				.forEach(curve -> IntStream.range(0, curve.measured().size()).mapToObj(curve::oddity).forEach(found::add));
		found.remove(Oddity.NONE);
		return found;
	}

	private PanelPicture panel(Panel panel, Rectangle plot, List<Curve> curves, ChartAxes axes, ChartRequest request) {
		AxisScale x = axes.x(panel);
		AxisScale y = axes.y(panel);
		List<Tick> xTicks = request.settings().axis().ticks(x, Math.max(2, plot.width / (9 * request.character())));
		List<Tick> yTicks = heights(panel, y, Math.max(2, plot.height / (2 * request.line())));
		Raster raster = raster(panel, plot, request);
		grid(raster, x, y, xTicks, yTicks, request);
		CurveStroke stroke = new CurveStroke(raster, x, y, request.style(), request.zoom());
		int hidden = curves.stream().mapToInt(stroke::draw).sum();
		return new PanelPicture(panel, plot, x, y, xTicks, yTicks, curves, raster.imageData(), hidden);
	}

	private Raster raster(Panel panel, Rectangle plot, ChartRequest request) {
		int width = (int) Math.round(plot.width * request.zoom());
		int height = (int) Math.round(plot.height * request.zoom());
		Raster raster = rasters.get(panel);
		if (raster == null || raster.width() != width || raster.height() != height) {
			raster = new Raster(width, height, request.style().background());
			rasters.put(panel, raster);
		}
		raster.clear(request.style().background());
		return raster;
	}

	/** Fractions are labelled in per cent. */
	private static List<Tick> heights(Panel panel, AxisScale y, int most) {
		if (panel.quantity() != Quantity.FRACTION) {
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
