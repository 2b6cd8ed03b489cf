// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import org.attune.ui.chart.ChartStyle;
import org.attune.ui.chart.Tick;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Paints a picture: plots, axes, titles and legend. */
final class ChartPainter {
	private static final int GAP = 5;
	private final GC gc;
	private final ChartPicture picture;
	private final PanelImages images;
	private final ChartStyle style;

	ChartPainter(GC gc, ReadyPicture ready) {
		this.gc = gc;
		this.picture = ready.picture();
		this.images = ready.images();
		this.style = picture.request().style();
	}

	void paint() {
		gc.setAntialias(SWT.ON);
		if (picture.panels().isEmpty()) {
			message(picture.message(), new Rectangle(0, 0, picture.request().width(), picture.request().height()));
			return;
		}
		picture.panels().forEach(this::panel);
		new LegendPainter(gc, picture).paint();
	}

	private void panel(PanelPicture panel) {
		Rectangle plot = panel.plot();
		images.of(panel.panel()).ifPresent(image -> {
			Rectangle pixels = image.getBounds();
			gc.drawImage(image, 0, 0, pixels.width, pixels.height, plot.x, plot.y, plot.width, plot.height);
		});
		gc.setForeground(ChartStyle.colour(style.frame()));
		gc.drawLine(plot.x, plot.y + plot.height, plot.x + plot.width, plot.y + plot.height);
		gc.drawLine(plot.x - 1, plot.y, plot.x - 1, plot.y + plot.height);
		gc.setForeground(ChartStyle.colour(style.foreground()));
		gc.drawText(panel.title(), plot.x, plot.y - picture.request().line() - GAP, true);
		gc.setForeground(ChartStyle.colour(style.quiet()));
		horizontalLabels(panel);
		verticalLabels(panel);
		if (panel.curves().isEmpty()) {
			message(Messages.empty_noPoints, plot);
		}
	}

	private void horizontalLabels(PanelPicture panel) {
		Rectangle plot = panel.plot();
		int top = plot.y + plot.height + 3;
		String title = picture.request().settings().axis().title();
		int width = gc.textExtent(title).x;
		int free = plot.x + plot.width - width - 2 * GAP;
		gc.drawText(title, plot.x + plot.width - width, top, true);
		for (Tick tick : panel.xTicks()) {
			int wide = gc.textExtent(tick.label()).x;
			int left = panel.positionOf(tick.value()) - wide / 2;
			if (left + wide <= free) {
				gc.drawText(tick.label(), left, top, true);
			}
		}
	}

	private void verticalLabels(PanelPicture panel) {
		for (Tick tick : panel.yTicks()) {
			Point extent = gc.textExtent(tick.label());
			int top = panel.heightOf(tick.value()) - extent.y / 2;
			gc.drawText(tick.label(), panel.plot().x - GAP - extent.x, top, true);
		}
	}

	private void message(String text, Rectangle place) {
		Point extent = gc.textExtent(text);
		gc.setForeground(ChartStyle.colour(style.quiet()));
		gc.drawText(text, place.x + (place.width - extent.x) / 2, place.y + (place.height - extent.y) / 2, true);
	}
}
