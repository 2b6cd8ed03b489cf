// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.List;

import org.attune.core.statistics.Summary;
import org.attune.ui.chart.ChartStyle;
import org.attune.ui.chart.Palette;
import org.attune.ui.chart.Tick;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Paints what surrounds the dots of the scatter plot: axes, intervals of groups, the scale of the colours. */
final class ScatterPainter {
	private static final int GAP = 5;
	private final GC gc;
	private final ScatterPicture picture;
	private final ChartStyle style;
	private final Rectangle plot;
	private final int line;

	ScatterPainter(GC gc, ScatterPicture picture) {
		this.gc = gc;
		this.picture = picture;
		this.style = picture.frame().style();
		this.plot = picture.plot();
		this.line = picture.frame().line();
	}

	static List<Tick> horizontal(ScatterPicture picture) {
		return picture.x().ticks(Math.max(2, picture.plot().width / (10 * picture.frame().character())));
	}

	static List<Tick> vertical(ScatterPicture picture) {
		return picture.y().ticks(Math.max(2, picture.plot().height / (2 * picture.frame().line())));
	}

	void paint() {
		gc.setForeground(ChartStyle.colour(Palette.mix(style.background(), style.foreground(), 0.35)));
		gc.drawLine(plot.x, plot.y + plot.height, plot.x + plot.width, plot.y + plot.height);
		gc.drawLine(plot.x - 1, plot.y, plot.x - 1, plot.y + plot.height);
		gc.setForeground(ChartStyle.colour(style.quiet()));
		labels();
		gc.setForeground(ChartStyle.colour(style.foreground()));
		gc.drawText(title(picture.y()), plot.x, plot.y - line - GAP, true);
		String below = title(picture.x());
		gc.drawText(below, plot.x + (plot.width - gc.textExtent(below).x) / 2, plot.y + plot.height + line + GAP, true);
		picture.intervals().forEach(this::interval);
		legend();
	}

	private static String title(Axis axis) {
		return axis.scale().logarithmic() ? NLS.bind(Messages.axis_log, axis.label()) : axis.label();
	}

	private void labels() {
		int free = plot.x;
		for (Tick tick : horizontal(picture)) {
			String text = PlotCanvas.shortened(gc, tick.label(), 14 * picture.frame().character());
			int width = gc.textExtent(text).x;
			int left = picture.positionOf(tick.value()) - width / 2;
			if (left >= free) {
				gc.drawText(text, left, plot.y + plot.height + 3, true);
				free = left + width + 2 * GAP;
			}
		}
		for (Tick tick : vertical(picture)) {
			left(tick.label(), picture.heightOf(tick.value()));
		}
		left(Messages.value_none, plot.y + plot.height - ScatterPicture.strip(picture.frame()) / 2);
	}

	private void left(String text, int middle) {
		Point extent = gc.textExtent(text);
		gc.drawText(text, plot.x - GAP - extent.x, middle - extent.y / 2, true);
	}

	/** A group's mean as a bar across, its interval as a line with ends. */
	private void interval(ScatterPicture.Interval interval) {
		int x = picture.positionOf(interval.run());
		Summary summary = interval.summary();
		gc.setLineWidth(2);
		int mean = picture.heightOf(summary.mean());
		gc.drawLine(x - 8, mean, x + 8, mean);
		if (summary.n() > 1) {
			int low = Math.min(plot.y + plot.height, picture.heightOf(summary.low()));
			int high = Math.max(plot.y, picture.heightOf(summary.high()));
			gc.drawLine(x, low, x, high);
			gc.drawLine(x - 4, low, x + 4, low);
			gc.drawLine(x - 4, high, x + 4, high);
		}
		gc.setLineWidth(1);
	}

	private void legend() {
		Shade shade = picture.shade();
		int x = plot.x + plot.width + 2 * picture.frame().character();
		int room = picture.frame().width() - x - GAP;
		int top = plot.y + line;
		int height = Math.min(plot.height - line, 10 * line);
		gc.drawText(PlotCanvas.shortened(gc, shade.axis().label(), room), x, plot.y - GAP, true);
		for (int row = 0; row < height; row++) {
			double part = 1 - row / (double) height;
			int bin = Math.clamp((int) ((shade.rising() ? part : 1 - part) * Shade.COUNT), 0, Shade.COUNT - 1);
			gc.setForeground(ChartStyle.colour(Shade.colour(bin, style)));
			gc.drawLine(x, top + row, x + 12, top + row);
		}
		gc.setForeground(ChartStyle.colour(style.quiet()));
		for (Tick tick : shade.axis().ticks(Math.max(2, height / (2 * line)))) {
			int y = top + (int) Math.round((1 - shade.axis().scale().fraction(tick.value())) * height);
			gc.drawText(PlotCanvas.shortened(gc, tick.label(), room - 18), x + 18, y - line / 2, true);
		}
	}
}
