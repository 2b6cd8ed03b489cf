// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import org.attune.ui.chart.ChartStyle;
import org.attune.ui.chart.Palette;
import org.attune.ui.chart.Tick;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints what surrounds the lines of parallel coordinates: axes, values, names and brushes. */
final class ParallelPainter {
	private static final int GAP = 4;
	private static final int BRUSH = 12;
	private final GC gc;
	private final ParallelPicture picture;
	private final Brushes brushes;
	private final ChartStyle style;
	private final int space;
	private final int line;

	ParallelPainter(GC gc, ParallelPicture picture, Brushes brushes) {
		this.gc = gc;
		this.picture = picture;
		this.brushes = brushes;
		this.style = picture.frame().style();
		this.line = picture.frame().line();
		this.space = picture.plot().width / Math.max(1, picture.axes().size() - 1);
	}

	/**
	 * @param current
	 *            number of the axis that the keyboard means; -1 without focus
	 */
	void paint(int current) {
		noValue();
		for (int i = 0; i < picture.axes().size(); i++) {
			axis(i);
			name(i, i == current);
		}
		if (picture.data().constant() > 0) {
			gc.setForeground(ChartStyle.colour(style.quiet()));
			gc.drawText(NLS.bind(Messages.parallel_constant, picture.data().constant()), GAP, 0, true);
		}
	}

	private void noValue() {
		Rectangle plot = picture.plot();
		int y = plot.y + plot.height - line / 2;
		gc.setForeground(ChartStyle.colour(style.quiet()));
		gc.drawText(Messages.value_none, GAP, y - line / 2, true);
		gc.setForeground(ChartStyle.colour(Palette.mix(style.background(), style.foreground(), 0.25)));
		gc.drawLine(plot.x - GAP, y, plot.x + plot.width + GAP, y);
	}

	private void axis(int index) {
		Axis axis = picture.axes().get(index);
		int x = picture.positionOf(index);
		int top = picture.plot().y;
		gc.setForeground(ChartStyle.colour(Palette.mix(style.background(), style.foreground(), 0.6)));
		gc.drawLine(x, top, x, top + picture.axisHeight());
		brushes.on(axis).ifPresent(brush -> brush(axis, brush, x));
		gc.setForeground(ChartStyle.colour(style.foreground()));
		boolean last = index == picture.axes().size() - 1;
		int room = last ? 10 * picture.frame().character() : space - 3 * GAP;
		if (room < 4 * picture.frame().character()) {
			return;
		}
		for (Tick tick : axis.ticks(Math.max(2, picture.axisHeight() / (3 * line)))) {
			int y = top + (int) Math.round((1 - axis.fraction(tick.value())) * picture.axisHeight());
			gc.drawLine(x, y, x + GAP, y);
			PlotCanvas.write(gc, PlotCanvas.shortened(gc, tick.label(), room), x + GAP + 2, y - line / 2, style);
		}
	}

	private void brush(Axis axis, Brush brush, int x) {
		int top = picture.plot().y;
		int height = picture.axisHeight();
		gc.setBackground(ChartStyle.colour(Palette.mix(style.background(), style.foreground(), 0.5)));
		gc.setForeground(ChartStyle.colour(style.foreground()));
		if (!Double.isNaN(brush.low())) {
			double one = 1 - axis.fraction(brush.low());
			double other = 1 - axis.fraction(brush.high());
			int from = top + (int) Math.round(Math.clamp(Math.min(one, other), 0, 1) * height);
			int to = top + (int) Math.round(Math.clamp(Math.max(one, other), 0, 1) * height);
			box(x, from, to - from);
		}
		if (brush.absent()) {
			box(x, top + picture.plot().height - line, line);
		}
	}

	private void box(int x, int top, int height) {
		gc.setAlpha(110);
		gc.fillRectangle(x - BRUSH / 2, top, BRUSH, height);
		gc.setAlpha(255);
		gc.drawRectangle(x - BRUSH / 2, top, BRUSH, height);
	}

	/** Where axes are close, every other name stands one line higher. */
	private void name(int index, boolean current) {
		Axis axis = picture.axes().get(index);
		boolean close = space < 14 * picture.frame().character();
		int room = Math.max(3 * picture.frame().character(), (close ? 2 : 1) * space - 2 * GAP);
		String text = PlotCanvas.shortened(gc, text(axis), room);
		int width = gc.textExtent(text).x;
		int y = picture.plot().y - line - GAP - (close && index % 2 == 0 ? line : 0);
		int x = Math.clamp(picture.positionOf(index) - width / 2, 0, Math.max(0, picture.frame().width() - width));
		gc.setForeground(ChartStyle.colour(style.foreground()));
		gc.drawText(text, x, y, true);
		if (current) {
			gc.drawFocus(x - 3, y - 1, width + 6, line + 2);
		}
	}

	private static String text(Axis axis) {
		String text = axis.scale().logarithmic() ? NLS.bind(Messages.axis_log, axis.label()) : axis.label();
		return axis.flipped() ? NLS.bind(Messages.axis_flipped, text) : text;
	}
}
