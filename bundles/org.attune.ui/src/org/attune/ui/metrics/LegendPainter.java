// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

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
			gc.setForeground(ChartPainter.colour(entry.number() > 0 ? style.foreground() : style.quiet()));
			gc.drawText(entry.text(), entry.x() + Legend.SWATCH, entry.y() + 2, true);
		}
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.setLineWidth(1);
	}

	private void sample(Legend.Entry entry, int x, int y) {
		gc.setForeground(ChartPainter.colour(entry.number() > 0 ? style.run(entry.number()) : style.quiet()));
		gc.setBackground(gc.getForeground());
		gc.setLineStyle(SWT.LINE_SOLID);
		switch (entry.sample()) {
		case RUN -> run(entry.number(), x, y);
		case TRAINING -> line(1, x, y);
		case VALIDATION -> {
			line(2, x, y);
			gc.fillOval(x + SAMPLE / 2 - 3, y - 3, 7, 7);
		}
		case NOT_FINITE -> cross(x + SAMPLE / 2, y);
		case NONE -> gc.setBackground(ChartPainter.colour(style.background()));
		}
		gc.setBackground(ChartPainter.colour(style.background()));
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

	private void line(int width, int x, int y) {
		gc.setLineWidth(width);
		gc.drawLine(x, y, x + SAMPLE, y);
	}

	private void cross(int x, int y) {
		gc.setLineWidth(2);
		gc.drawLine(x - 4, y - 4, x + 4, y + 4);
		gc.drawLine(x - 4, y + 4, x + 4, y - 4);
	}
}
