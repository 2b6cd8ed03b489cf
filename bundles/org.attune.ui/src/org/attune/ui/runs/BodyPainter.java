// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Paints the rows in sight, each whole before its cells: what NatTable finds out and sets for each cell anew (the cell through all
 * layers, its labels and painter, the clipping) takes as long as drawing a text, and a scrolled picture has a thousand cells.
 */
final class BodyPainter extends CellLayerPainter {
	private final RunsGrid grid;
	private final RunCells cells;

	/** A row or a column in sight, in points. */
	private record Stripe(int index, int start, int length) {
		int end() {
			return start + length;
		}
	}

	BodyPainter(RunsGrid grid, RunCells cells) {
		this.grid = grid;
		this.cells = cells;
	}

	@Override
	public void paintLayer(ILayer all, GC gc, int x, int y, Rectangle pixels, IConfigRegistry registry) {
		if (pixels.width <= 0 || pixels.height <= 0) {
			return;
		}
		Rectangle positions = getPositionRectangleFromPixelRectangle(all, pixels);
		List<Stripe> columns = IntStream.range(positions.x, positions.x + positions.width).mapToObj(position -> new Stripe(
				all.getColumnIndexByPosition(position), all.getStartXOfColumnPosition(position), all.getColumnWidthByPosition(position)))
				.filter(column -> column.index() >= 0 && column.length() > 0).toList();
		List<Stripe> rows = IntStream.range(positions.y, positions.y + positions.height).mapToObj(position -> new Stripe(
				all.getRowIndexByPosition(position), all.getStartYOfRowPosition(position), all.getRowHeightByPosition(position)))
				.filter(row -> row.index() >= 0 && row.length() > 0).toList();
		if (!columns.isEmpty() && !rows.isEmpty()) {
			cells.followTheme();
			paintRows(gc, rows, columns);
			rows.forEach(row -> columns.forEach(column -> paintCell(gc, row, column)));
		}
	}

	/** The cells' backgrounds and the lines between them. */
	private void paintRows(GC gc, List<Stripe> rows, List<Stripe> columns) {
		int left = columns.getFirst().start();
		for (Stripe row : rows) {
			cells.paintBackground(gc, grid.rows().get(row.index()), new Rectangle(left, row.start(), columns.getLast().end() - left,
					row.length()), selected(row));
		}
		gc.setForeground(cells.colours().grid());
		for (Stripe row : rows) {
			gc.drawLine(left, row.end() - 1, columns.getLast().end() - 1, row.end() - 1);
		}
		for (Stripe column : columns) {
			gc.drawLine(column.end() - 1, rows.getFirst().start(), column.end() - 1, rows.getLast().end() - 1);
		}
	}

	private boolean selected(Stripe row) {
		return grid.selection().isRowPositionSelected(row.index());
	}

	/** A text is cut to its cell's width; a sign is not, where a person made the column narrower than that. */
	private void paintCell(GC gc, Stripe row, Stripe column) {
		Rectangle bounds = new Rectangle(column.start(), row.start(), column.length(), row.length());
		Rectangle clipping = column.length() < RunCells.SIGN ? gc.getClipping() : bounds;
		if (clipping != bounds) {
			gc.setClipping(clipping.intersection(bounds));
		}
		cells.paint(gc, grid.rows().get(row.index()), grid.columns().get(column.index()), bounds, selected(row));
		if (clipping != bounds) {
			gc.setClipping(clipping);
		}
	}
}
