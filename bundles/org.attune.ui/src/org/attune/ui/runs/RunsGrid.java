// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.data.IRowDataProvider;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeHelper;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.resize.config.DefaultColumnResizeBindings;
import org.eclipse.nebula.widgets.nattable.selection.RowSelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionBindings;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionConfiguration;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** The layers of the table: rows and columns as they are, then selection, scrolling and frozen columns, with a header above. */
final class RunsGrid implements IRowDataProvider<TableRow> {
	private final DataLayer body = new DataLayer(this);
	private final SelectionLayer selection = new SelectionLayer(body, false);
	private final ViewportLayer viewport = new ViewportLayer(selection);
	private final FreezeLayer freeze = new FreezeLayer(selection);
	private final CompositeFreezeLayer frozen = new CompositeFreezeLayer(freeze, viewport, selection, false);
	private final DataLayer header = new DataLayer(new Titles());
	private final ColumnHeaderLayer titles = new ColumnHeaderLayer(header, frozen, selection, false);
	private final CompositeLayer all = new CompositeLayer(1, 2);
	private Rows rows = Rows.NONE;
	private List<RunColumn> columns = List.of();

	RunsGrid() {
		selection.setSelectionModel(new RowSelectionModel<>(selection, this, TableRow::id));
		selection.addConfiguration(new RowOnlySelectionBindings());
		selection.addConfiguration(new RowOnlySelectionConfiguration());
		titles.addConfiguration(new DefaultColumnResizeBindings());
		all.setChildLayer(GridRegion.COLUMN_HEADER, titles, 0, 0);
		all.setChildLayer(GridRegion.BODY, frozen, 0, 1);
	}

	void paintWith(RunCells cells) {
		selection.setLayerPainter(new BodyPainter(this, cells));
		titles.setLayerPainter(new CellLayerPainter() {
			@Override
			public void paintLayer(ILayer all, GC gc, int x, int y, Rectangle pixels, IConfigRegistry registry) {
				cells.followTheme();
				super.paintLayer(all, gc, x, y, pixels, registry);
			}
		});
	}

	CompositeLayer layer() {
		return all;
	}

	DataLayer body() {
		return body;
	}

	SelectionLayer selection() {
		return selection;
	}

	void setRowHeight(int height) {
		body.setDefaultRowHeight(height);
		header.setDefaultRowHeight(height + height / 4);
	}

	void show(Rows next) {
		rows = next;
	}

	Rows rows() {
		return rows;
	}

	List<RunColumn> columns() {
		return columns;
	}

	/** Replaces the columns. @param widths of each, in points */
	void show(List<RunColumn> next, int[] widths, int fixed, NatTable table) {
		FreezeHelper.unfreeze(freeze, viewport);
		columns = next;
		IntStream.range(0, widths.length).forEach(i -> body.setColumnWidthByPosition(i, widths[i], false));
		table.refresh();
		if (fixed > 0 && fixed < next.size()) {
			FreezeHelper.freeze(freeze, viewport, new PositionCoordinate(selection, 0, -1),
					new PositionCoordinate(selection, fixed - 1, -1));
		}
	}

	/** Whether a column's cells line up at the right. */
	boolean numeric(RunColumn column) {
		return rows.fields().numeric(column.id());
	}

	/** Scrolls a cell into sight. */
	void reveal(int column, int row) {
		viewport.moveCellPositionIntoViewport(column, row);
	}

	/** Scrolls to a row; the columns stay where they are. */
	void reveal(int row) {
		viewport.moveRowPositionIntoViewport(row);
	}

	/** Where a cell is, in the table. */
	Rectangle bounds(int column, int row, NatTable table) {
		int x = IntStream.range(0, table.getColumnCount()).filter(i -> table.getColumnIndexByPosition(i) == column).findFirst()
				.orElse(0);
		int y = IntStream.range(1, table.getRowCount()).filter(i -> table.getRowIndexByPosition(i) == row).findFirst().orElse(0);
		return table.getBoundsByPosition(x, y);
	}

	@Override
	public Object getDataValue(int column, int row) {
		return rows.get(row).text(columns.get(column));
	}

	@Override
	public void setDataValue(int column, int row, Object value) {
		throw new UnsupportedOperationException("Runs are not edited in cells"); //$NON-NLS-1$
	}

	@Override
	public int getColumnCount() {
		return columns.size();
	}

	@Override
	public int getRowCount() {
		return rows.size();
	}

	@Override
	public TableRow getRowObject(int index) {
		return rows.get(index);
	}

	@Override
	public int indexOfRowObject(TableRow row) {
		return rows.index(row.id());
	}

	/** The header's one row. */
	private final class Titles implements IDataProvider {

		@Override
		public Object getDataValue(int column, int row) {
			return columns.get(column).title();
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException("Columns are not renamed"); //$NON-NLS-1$
		}

		@Override
		public int getColumnCount() {
			return columns.size();
		}

		@Override
		public int getRowCount() {
			return 1;
		}
	}
}
