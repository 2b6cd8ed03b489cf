// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import org.attune.ui.chart.ChartStyle;
import org.attune.ui.chart.Palette;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Paints the readout: a line through all plots and a box with the values beside the pointer. */
final class ReadoutPainter {
	private static final int MARGIN = 6;
	private static final int SWATCH = 8;
	private static final int DISTANCE = 14;
	private final GC gc;
	private final ChartPicture picture;
	private final ChartStyle style;
	private final int line;

	ReadoutPainter(GC gc, ChartPicture picture) {
		this.gc = gc;
		this.picture = picture;
		this.style = picture.request().style();
		this.line = picture.request().line();
	}

	void paint(Readout readout, Point pointer) {
		gc.setForeground(ChartStyle.colour(style.quiet()));
		for (PanelPicture panel : picture.panels()) {
			int x = panel.positionOf(readout.x());
			gc.drawLine(x, panel.plot().y, x, panel.plot().y + panel.plot().height);
		}
		int most = Math.max(1, (picture.request().height() - 2 * MARGIN) / line - 2);
		box(readout, Math.min(most, readout.rows().size()), pointer);
	}

	private void box(Readout readout, int rows, Point pointer) {
		boolean more = rows < readout.rows().size();
		Rectangle place = place(width(readout, rows), (rows + (more ? 2 : 1)) * line + 2 * MARGIN, pointer);
		frame(place);
		int top = place.y + MARGIN;
		gc.drawText(readout.title(), place.x + MARGIN, top, true);
		for (int i = 0; i < rows; i++) {
			top += line;
			row(readout.rows().get(i), place.x + MARGIN, top);
		}
		if (more) {
			gc.drawText(NLS.bind(Messages.readout_more, readout.rows().size() - rows), place.x + MARGIN, top + line, true);
		}
	}

	private void frame(Rectangle place) {
		gc.setBackground(ChartStyle.colour(Palette.mix(style.background(), style.foreground(), 0.06)));
		gc.fillRectangle(place);
		gc.setForeground(ChartStyle.colour(Palette.mix(style.background(), style.foreground(), 0.4)));
		gc.drawRectangle(place);
		gc.setForeground(ChartStyle.colour(style.foreground()));
	}

	private void row(Readout.Row row, int left, int top) {
		gc.setBackground(ChartStyle.colour(style.run(row.number())));
		gc.fillRectangle(left, top + (line - SWATCH) / 2, SWATCH, SWATCH);
		gc.drawText(row.text(), left + SWATCH + MARGIN, top, true);
	}

	private int width(Readout readout, int rows) {
		int width = gc.textExtent(readout.title()).x;
		for (Readout.Row row : readout.rows().subList(0, rows)) {
			width = Math.max(width, gc.textExtent(row.text()).x + SWATCH + MARGIN);
		}
		return width + 2 * MARGIN;
	}

	/** Right of the pointer, or left of it where there is no room. */
	private Rectangle place(int width, int height, Point pointer) {
		int x = pointer.x + DISTANCE;
		if (x + width >= picture.request().width()) {
			x = Math.max(0, pointer.x - DISTANCE - width);
		}
		int y = Math.clamp((long) pointer.y + DISTANCE, 0, Math.max(0, picture.request().height() - height - 1));
		return new Rectangle(x, y, width, height);
	}
}
