// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.ui.guidance.SpokenName;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.NoScalingDpiConverter;
import org.eclipse.nebula.widgets.nattable.layer.command.ConfigureScalingCommand;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEvent;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/**
 * The table of runs. A check mark shows a run's curves; the newest run, shown anyway, has a pale one, which a click turns
 * into a lasting one. What is filtered, sorted and grouped is asked for here and answered by {@link #show}. UI thread only.
 */
final class RunsTable {
	/** The widths are those that the newest runs need: to measure thousands would be noticed. */
	private static final int SAMPLE = 200;
	private final ShownRuns shown;
	private final ColumnLayout layout;
	private final RunsGrid grid = new RunsGrid();
	private final NatTable table;
	private final RunsSelection selection;
	private final Consumer<RowQuery> asking;
	private final int character;
	private RowQuery query;

	/** @param asking takes the query, whose answer is shown when it comes */
	RunsTable(Composite parent, Runs runs, ShownRuns shown, ColumnLayout layout, RowQuery query, Consumer<RowQuery> asking) {
		this.shown = shown;
		this.layout = layout;
		this.query = query;
		this.asking = asking;
		ServiceProviders.start();
		table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, grid.layer(), false);
		table.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		table.setForeground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
		table.setData("org.attune.id", "runs.table"); //$NON-NLS-1$ //$NON-NLS-2$
		SpokenName.give(table, Messages.table_name);
		GC gc = new GC(table);
		character = (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth());
		grid.setRowHeight(gc.getFontMetrics().getHeight() + 2 * CellText.MARGIN);
		gc.dispose();
		configure(runs);
		selection = new RunsSelection(grid);
		new RunsToolTip(table, this);
	}

	private void configure(Runs runs) {
		RunCells cells = new RunCells(table, grid, shown);
		grid.paintWith(cells);
		TableBindings bindings = new TableBindings(this, grid, runs);
		table.addConfiguration(new AbstractRegistryConfiguration() {
			@Override
			public void configureRegistry(IConfigRegistry registry) {
				registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, cells);
				registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new HeaderCells(grid, cells::colours),
						DisplayMode.NORMAL, GridRegion.COLUMN_HEADER);
			}
		});
		table.addConfiguration(bindings);
		table.configure();
		table.doCommand(new ConfigureScalingCommand(new NoScalingDpiConverter())); // SWT scales points already
		bindings.handleMoves();
		grid.body().addLayerListener(event -> {
			if (event instanceof ColumnResizeEvent) {
				keepWidths();
			}
		});
	}

	private void keepWidths() {
		for (int i = 0; i < grid.columns().size(); i++) {
			layout.setWidth(grid.columns().get(i), grid.body().getColumnWidthByPosition(i));
		}
	}

	NatTable control() {
		return table;
	}

	RunsGrid grid() {
		return grid;
	}

	RunsSelection selection() {
		return selection;
	}

	RowQuery query() {
		return query;
	}

	void ask(RowQuery next) {
		query = next;
		asking.accept(next);
	}

	/** Shows an answer. Selection and scroll position stay; where nothing moved only the visible rows that changed are painted. */
	void show(Rows rows, Set<String> changed) {
		boolean moved = rows.query() != grid.rows().query() || !ids(rows).equals(ids(grid.rows()));
		List<TableRow> selected = selectedRows();
		grid.show(rows);
		showColumns();
		if (moved) {
			table.refresh(false);
			selection.select(selected);
		} else {
			repaint(changed);
		}
	}

	private static List<String> ids(Rows rows) {
		return rows.all().stream().map(TableRow::id).toList();
	}

	private void repaint(Set<String> changed) {
		for (int position = 1; position < table.getRowCount(); position++) {
			int index = table.getRowIndexByPosition(position);
			if (index >= 0 && index < grid.rows().size()
					&& grid.rows().get(index).runs().stream().map(Run::id).anyMatch(changed::contains)) {
				table.repaintRow(position);
			}
		}
	}

	/** Takes in a change of the layout. */
	void showColumns() {
		List<RunColumn> columns = layout.shown(grid.rows().constant());
		if (!columns.equals(grid.columns())) {
			showColumns(columns);
		}
	}

	private void showColumns(List<RunColumn> columns) {
		List<Run> runs = grid.rows().runs();
		List<Run> sample = runs.subList(Math.max(0, runs.size() - SAMPLE), runs.size());
		grid.show(columns, columns.stream().mapToInt(column -> layout.width(column)
				.orElseGet(() -> column.characters(sample) * character + 2 * CellText.MARGIN)).toArray(), layout.frozen(columns), table);
	}

	/** Shows the columns as before the person changed anything. @param all as they stand then */
	void reset(List<RunColumn> all) {
		layout.reset(all);
		showColumns(layout.shown(grid.rows().constant()));
	}

	/** Freezes the columns up to this one, or none. */
	void freeze(Optional<RunColumn> column) {
		layout.freeze(column);
		showColumns(grid.columns());
	}

	/** Moves a shown column to stand before the one that is at the position now. */
	void move(int from, int before) {
		List<RunColumn> columns = grid.columns();
		layout.move(columns.get(from), before < columns.size() ? Optional.of(columns.get(before)) : Optional.empty());
		showColumns();
	}

	void toggle(TableRow row) {
		boolean all = row.runs().stream().allMatch(run -> shown.contains(run.id()));
		row.runs().forEach(run -> shown.show(run.id(), !all));
		table.redraw();
	}

	void openOrClose(TableRow row) {
		if (row instanceof TableRow.Group group) {
			Set<String> open = new HashSet<>(query.open());
			if (!open.remove(group.id())) {
				open.add(group.id());
			}
			ask(query.withOpen(open));
		}
	}

	List<TableRow> selectedRows() {
		return selection.rows();
	}

	/** Selects only this row. */
	void select(TableRow row) {
		grid.selection().selectRow(0, grid.rows().index(row.id()), false, false);
	}

	Optional<TableRow> rowAt(int y) {
		int index = table.getRowIndexByPosition(table.getRowPositionByY(y));
		boolean header = table.getRowPositionByY(y) < 1;
		return header || index < 0 || index >= grid.rows().size() ? Optional.empty() : Optional.of(grid.rows().get(index));
	}

	Optional<RunColumn> columnAt(int x) {
		int index = table.getColumnIndexByPosition(table.getColumnPositionByX(x));
		return index < 0 || index >= grid.columns().size() ? Optional.empty() : Optional.of(grid.columns().get(index));
	}

	/** The middle of a cell, after scrolling to it; empty where there is no such row or column. */
	Optional<Point> cell(String rowId, String columnId) {
		int row = grid.rows().index(rowId);
		int column = grid.columns().stream().map(RunColumn::id).toList().indexOf(columnId);
		if (row < 0 || column < 0) {
			return Optional.empty();
		}
		grid.reveal(column, row);
		Rectangle bounds = grid.bounds(column, row, table);
		return Optional.of(new Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2));
	}

	/** The row's cells, tab separated, in the order in which a person sees them. */
	String row(TableRow row) {
		return cellsOf(row::text);
	}

	String header() {
		return cellsOf(RunColumn::title);
	}

	private String cellsOf(Function<RunColumn, String> text) {
		return grid.columns().stream().filter(column -> !(column instanceof ShownColumn) && column != FixedColumn.STAR).map(text)
				.collect(Collectors.joining("\t")); //$NON-NLS-1$
	}
}
