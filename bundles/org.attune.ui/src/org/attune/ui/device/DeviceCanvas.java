// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.device;

import org.attune.ui.chart.ChartStyle;
import org.attune.ui.chart.Palette;
import org.attune.ui.guidance.SpokenName;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Draws the readings: lines of text, then a curve with its number for each gauge. UI thread only. */
final class DeviceCanvas extends Canvas {
	private static final int MARGIN = 8;
	private static final int HEIGHT = 34;
	private DeviceReadings readings;

	DeviceCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		setData("org.attune.id", "device.canvas"); //$NON-NLS-1$ //$NON-NLS-2$
		addListener(SWT.Paint, event -> paint(event.gc));
		SpokenName.give(this, Messages.canvas_name, () -> readings == null ? "" : readings.asText()); //$NON-NLS-1$
	}

	void show(DeviceReadings next) {
		if (!next.equals(readings)) {
			readings = next;
			redraw();
		}
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		int rows = readings == null ? 1 : readings.gauges().size();
		int lines = readings == null ? 1 : readings.lines().size();
		GC gc = new GC(this);
		int line = gc.getFontMetrics().getHeight();
		gc.dispose();
		return new Point(width == SWT.DEFAULT ? 260 : width, 2 * MARGIN + lines * line + rows * (HEIGHT + line + MARGIN));
	}

	private void paint(GC gc) {
		if (readings == null) {
			return;
		}
		ChartStyle style = ChartStyle.of(this);
		gc.setAntialias(SWT.ON);
		gc.setForeground(ChartStyle.colour(style.foreground()));
		int line = gc.getFontMetrics().getHeight();
		int y = MARGIN;
		for (String text : readings.lines()) {
			gc.drawText(text, MARGIN, y, true);
			y += line;
		}
		y += MARGIN;
		for (Gauge gauge : readings.gauges()) {
			paint(gc, style, gauge, y, line);
			y += HEIGHT + line + MARGIN;
		}
	}

	private void paint(GC gc, ChartStyle style, Gauge gauge, int top, int line) {
		int right = getClientArea().width - MARGIN;
		gc.setForeground(ChartStyle.colour(style.quiet()));
		gc.drawText(gauge.device() + "  " + gauge.title(), MARGIN, top, true); //$NON-NLS-1$
		gc.setForeground(ChartStyle.colour(style.foreground()));
		gc.drawText(gauge.reading(), Math.max(MARGIN, right - gc.textExtent(gauge.reading()).x), top, true);
		Rectangle plot = new Rectangle(MARGIN, top + line + 2, right - MARGIN, HEIGHT - 2);
		gc.setForeground(ChartStyle.colour(style.grid()));
		gc.drawRectangle(plot);
		gc.setForeground(ChartStyle.colour(Palette.colour(1, style.dark())));
		gc.setLineWidth(2);
		curve(gc, gauge, plot);
		gc.setLineWidth(1);
	}

	/** From the right: the newest value stands at the edge, a value that is not known interrupts the curve. */
	private static void curve(GC gc, Gauge gauge, Rectangle plot) {
		int count = gauge.parts().size();
		double step = plot.width / (double) Math.max(60, count - 1);
		for (int i = 1; i < count; i++) {
			double before = gauge.parts().get(i - 1);
			double now = gauge.parts().get(i);
			if (Double.isFinite(before) && Double.isFinite(now)) {
				gc.drawLine((int) Math.round(plot.x + plot.width - (count - i) * step), height(before, plot),
						(int) Math.round(plot.x + plot.width - (count - 1 - i) * step), height(now, plot));
			}
		}
	}

	private static int height(double part, Rectangle plot) {
		return plot.y + plot.height - (int) Math.round(Math.clamp(part, 0.0, 1.0) * plot.height);
	}
}
