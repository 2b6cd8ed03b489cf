// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import org.attune.ui.chart.ChartStyle;
import org.attune.ui.chart.Dash;
import org.attune.ui.chart.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;

/** Paints the legend: a sample of each run's line, and of what the line styles mean. */
final class LegendPainter {
	private static final int SAMPLE = 16;
	private final GC gc;
	private final ChartStyle style;
	private final Legend legend;
	private final int line;

	LegendPainter(GC gc, ChartPicture picture) {
		this.gc = gc;
		this.style = picture.request().style();
		this.legend = picture.legend();
		this.line = picture.request().line();
	}

	void paint() {
		for (Legend.Entry entry : legend.entries()) {
			sample(entry, entry.x(), entry.y() + 2 + line / 2);
			gc.setForeground(ChartStyle.colour(entry.owner().isPresent() && !entry.hidden() ? style.foreground() : style.quiet()));
			gc.drawText(entry.text(), entry.x() + Legend.SWATCH, entry.y() + 2, true);
			if (entry.hidden()) {
				gc.drawLine(entry.x() + Legend.SWATCH, entry.y() + 2 + line / 2, entry.x() + entry.width(),
						entry.y() + 2 + line / 2);
			}
		}
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.setLineWidth(1);
	}

	/** Frames the entry of the run that the keyboard acts on. */
	void frame(Owner chosen) {
		gc.setForeground(ChartStyle.colour(style.foreground()));
		legend.entries().stream().filter(entry -> entry.owner().filter(chosen::equals).isPresent())
				.forEach(entry -> gc.drawRectangle(entry.x() - 3, entry.y(), entry.width() + 4, line + 3));
	}

	private void sample(Legend.Entry entry, int x, int y) {
		int colour = entry.owner().isEmpty() ? style.quiet()
				: entry.hidden() ? style.frame() : style.run(entry.owner().get().number());
		gc.setForeground(ChartStyle.colour(colour));
		gc.setBackground(gc.getForeground());
		gc.setLineStyle(SWT.LINE_SOLID);
		switch (entry.sample()) {
		case RUN -> run(entry.owner().orElseThrow().number(), x, y);
		case TRAINING -> line(1, x, y);
		case VALIDATION -> {
			line(2, x, y);
			gc.fillOval(x + SAMPLE / 2 - 3, y - 3, 7, 7);
		}
		case BAND -> band(x, y);
		case NAN -> cross(x + SAMPLE / 2, y);
		case INFINITE -> triangle(x + SAMPLE / 2, y, 4);
		case NEGATIVELY_INFINITE -> triangle(x + SAMPLE / 2, y, -4);
		case NONE -> gc.setBackground(ChartStyle.colour(style.background()));
		}
		gc.setBackground(ChartStyle.colour(style.background()));
	}

	private void run(int number, int x, int y) {
		gc.setLineWidth(4);
		Dash dash = Dash.of(number);
		for (int column = 0; column < SAMPLE; column++) {
			if (dash.on(column)) {
				gc.fillRectangle(x + column, y - 2, 1, 4);
			}
		}
	}

	private void band(int x, int y) {
		gc.setBackground(ChartStyle.colour(Palette.mix(style.background(), style.quiet(), 0.3)));
		gc.fillRectangle(x, y - 6, SAMPLE, 12);
		line(2, x, y);
	}

	private void line(int width, int x, int y) {
		gc.setLineWidth(width);
		gc.drawLine(x, y, x + SAMPLE, y);
	}

	private void cross(int x, int y) {
		gc.setLineWidth(2);
		gc.drawLine(x - 4, y - 4, x + 4, y + 4);
		gc.drawLine(x - 4, y + 4, x + 4, y - 4);
	}

	private void triangle(int x, int y, int up) {
		gc.setLineWidth(2);
		gc.drawPolygon(new int[] { x - 4, y + up, x + 4, y + up, x, y - up });
	}
}
