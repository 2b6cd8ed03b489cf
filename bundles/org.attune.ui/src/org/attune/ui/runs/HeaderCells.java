// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints the header: titles, and of the columns that are sorted by the direction and, where there are several, the rank. */
final class HeaderCells extends AbstractCellPainter {
	private static final int ARROW = 14;
	private final CellText text = new CellText();
	private final RunsGrid grid;
	private final Supplier<TableColours> colours;

	HeaderCells(RunsGrid grid, Supplier<TableColours> colours) {
		this.grid = grid;
		this.colours = colours;
	}

	@Override
	public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		TableColours now = colours.get();
		RunColumn column = grid.columns().get(cell.getColumnIndex());
		gc.setBackground(now.header());
		gc.fillRectangle(bounds);
		gc.setForeground(now.grid());
		gc.drawRectangle(bounds.x - 1, bounds.y - 1, bounds.width, bounds.height);
		gc.setForeground(now.foreground());
		RunOrder order = grid.rows().query().order();
		Optional<RunOrder.Key> key = order.key(column);
		key.ifPresent(sorted -> paintDirection(gc, bounds, sorted, order));
		int room = key.isPresent() ? bounds.width - ARROW : bounds.width;
		if (column instanceof ShownColumn) {
			CellGlyphs.check(gc, new Rectangle(bounds.x, bounds.y, room, bounds.height), false, true);
		} else if (column == FixedColumn.STAR) {
			CellGlyphs.star(gc, new Rectangle(bounds.x, bounds.y, room, bounds.height), false);
		} else {
			text.draw(gc, column.title(), new Rectangle(bounds.x, bounds.y, room, bounds.height), grid.numeric(column));
		}
	}

	private void paintDirection(GC gc, Rectangle bounds, RunOrder.Key key, RunOrder order) {
		int x = bounds.x + bounds.width - ARROW / 2 - 2;
		CellGlyphs.arrow(gc, x, bounds.y + bounds.height / 2, key.descending());
		if (order.keys().size() > 1) {
			gc.drawString(Integer.toString(order.rank(key.column())), x + 2, bounds.y, true);
		}
	}

	@Override
	public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
		return text.width(gc, grid.columns().get(cell.getColumnIndex()).title()) + ARROW + 2 * CellText.MARGIN;
	}

	@Override
	public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
		return gc.getFontMetrics().getHeight() + 2 * CellText.MARGIN;
	}
}
