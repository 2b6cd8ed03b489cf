// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.layers;

import java.util.Collections;
import java.util.List;

import org.attune.trace.wire.Histogram;
import org.attune.trace.wire.LayerStatistics;
import org.attune.ui.chart.AxisScale;
import org.attune.ui.chart.ChartStyle;
import org.attune.ui.chart.NumberText;
import org.attune.ui.chart.Palette;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Draws the ratio and the histograms of a layer into its cells. */
final class LayerCells {
	private static final int MARGIN = 3;
	private static final int NUMBER = 62;
	private final GC gc;
	private final ChartStyle style;

	LayerCells(GC gc, ChartStyle style) {
		this.gc = gc;
		this.style = style;
	}

	void draw(LayerColumn column, LayerStatistics layer, Rectangle cell) {
		Rectangle inside = new Rectangle(cell.x + MARGIN, cell.y + MARGIN, cell.width - 2 * MARGIN, cell.height - 2 * MARGIN);
		if (column.isHistogram()) {
			histogram(column.histogram(layer), inside);
		} else if (column == LayerColumn.RATIO) {
			ratio(UpdateRatio.of(layer), inside);
		}
	}

	/** A bar on a logarithmic axis, with a line where the healthy ratio is, and the number beside it. */
	private void ratio(UpdateRatio ratio, Rectangle cell) {
		int width = cell.width - NUMBER;
		gc.setBackground(ChartStyle.colour(style.grid()));
		gc.fillRectangle(cell.x, cell.y + cell.height / 2 - 3, width, 6);
		gc.setBackground(ChartStyle.colour(colour(ratio.advice())));
		gc.fillRectangle(cell.x, cell.y + cell.height / 2 - 3, (int) Math.round(ratio.length() * width), 6);
		gc.setForeground(ChartStyle.colour(style.foreground()));
		int healthy = cell.x + (int) Math.round(UpdateRatio.SCALE.fraction(UpdateRatio.HEALTHY) * width);
		gc.drawLine(healthy, cell.y, healthy, cell.y + cell.height);
		String number = NumberText.significant(ratio.value(), 2);
		gc.drawText(number, cell.x + width + MARGIN, cell.y + (cell.height - gc.textExtent(number).y) / 2, true);
	}

	/** Not by colour alone: length and number say the same. */
	private int colour(UpdateRatio.Advice advice) {
		return switch (advice) {
		case HEALTHY -> Palette.colour(3, style.dark());
		case LOW -> Palette.colour(6, style.dark());
		case HIGH -> Palette.colour(2, style.dark());
		case UNKNOWN -> style.quiet();
		};
	}

	private void histogram(Histogram histogram, Rectangle cell) {
		List<Integer> counts = histogram.counts();
		int most = counts.isEmpty() ? 0 : Collections.max(counts);
		if (most == 0) {
			gc.setForeground(ChartStyle.colour(style.quiet()));
			gc.drawText(Messages.histogram_notFinite, cell.x, cell.y, true);
			return;
		}
		gc.setBackground(ChartStyle.colour(Palette.colour(1, style.dark())));
		for (int bin = 0; bin < counts.size(); bin++) {
			int left = cell.x + bin * cell.width / counts.size();
			int right = cell.x + (bin + 1) * cell.width / counts.size();
			// the rarest values are what one looks for: a bin that is not empty is seen
			int height = counts.get(bin) == 0 ? 0 : Math.max(1, (int) ((long) counts.get(bin) * cell.height / most));
			gc.fillRectangle(left, cell.y + cell.height - height, Math.max(1, right - left), height);
		}
		zero(histogram, cell);
	}

	/** A line where 0 is, to see which way the values lean. */
	private void zero(Histogram histogram, Rectangle cell) {
		if (histogram.minimum() < 0 && histogram.maximum() > 0) {
			double part = AxisScale.linear(histogram.minimum(), histogram.maximum()).fraction(0);
			int x = cell.x + (int) Math.round(part * cell.width);
			gc.setForeground(ChartStyle.colour(style.quiet()));
			gc.drawLine(x, cell.y, x, cell.y + cell.height);
		}
	}
}
