// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Optional;
import java.util.function.BiPredicate;

import org.attune.core.run.Runs;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.command.AbstractLayerCommandHandler;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.reorder.action.ColumnReorderDragMode;
import org.eclipse.nebula.widgets.nattable.reorder.command.ColumnReorderEndCommand;
import org.eclipse.nebula.widgets.nattable.reorder.command.ColumnReorderStartCommand;
import org.eclipse.nebula.widgets.nattable.ui.action.AggregateDragMode;
import org.eclipse.nebula.widgets.nattable.ui.action.CellDragMode;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.IMouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;

/** What mouse and keyboard do in the table, beyond selecting and scrolling. */
final class TableBindings extends AbstractUiBindingConfiguration {
	private final RunsTable table;
	private final RunsGrid grid;
	private final Runs runs;
	private int dragged;

	TableBindings(RunsTable table, RunsGrid grid, Runs runs) {
		this.table = table;
		this.grid = grid;
		this.runs = runs;
	}

	@Override
	public void configureUiBindings(UiBindingRegistry registry) {
		registry.registerFirstSingleClickBinding(body((row, column) -> column instanceof ShownColumn),
				(natTable, event) -> row(natTable, event).ifPresent(table::toggle));
		registry.registerFirstSingleClickBinding(body((row, column) -> column == FixedColumn.STAR),
				(natTable, event) -> row(natTable, event).ifPresent(this::star));
		registry.registerFirstSingleClickBinding(body((row, column) -> column == FixedColumn.RUN && row instanceof TableRow.Group),
				(natTable, event) -> row(natTable, event).ifPresent(table::openOrClose));
		registry.registerFirstSingleClickBinding(MouseEventMatcher.columnHeaderLeftClick(SWT.NONE),
				(natTable, event) -> sort(natTable, event, false));
		registry.registerFirstSingleClickBinding(MouseEventMatcher.columnHeaderLeftClick(SWT.SHIFT),
				(natTable, event) -> sort(natTable, event, true));
		registry.registerMouseDragMode(MouseEventMatcher.columnHeaderLeftClick(SWT.NONE),
				new AggregateDragMode(new CellDragMode(), new ColumnReorderDragMode()));
		registry.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, ' '),
				(natTable, event) -> table.selectedRows().forEach(table::toggle));
		registry.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR),
				(natTable, event) -> table.selectedRows().forEach(table::openOrClose));
	}

	/** Columns are moved in the layout, not in a layer: it keeps their order from one session to the next. */
	void handleMoves() {
		grid.body().registerCommandHandler(new AbstractLayerCommandHandler<ColumnReorderStartCommand>() {
			@Override
			protected boolean doCommand(ColumnReorderStartCommand command) {
				dragged = command.getFromColumnPosition();
				return true;
			}

			@Override
			public Class<ColumnReorderStartCommand> getCommandClass() {
				return ColumnReorderStartCommand.class;
			}
		});
		grid.body().registerCommandHandler(new AbstractLayerCommandHandler<ColumnReorderEndCommand>() {
			@Override
			protected boolean doCommand(ColumnReorderEndCommand command) {
				int to = command.isReorderToLeftEdge() ? command.getToColumnPosition() : command.getToColumnPosition() + 1;
				table.move(dragged, to);
				return true;
			}

			@Override
			public Class<ColumnReorderEndCommand> getCommandClass() {
				return ColumnReorderEndCommand.class;
			}
		});
	}

	private void sort(NatTable natTable, MouseEvent event, boolean more) {
		table.columnAt(event.x).ifPresent(column -> table.ask(table.query().withOrder(table.query().order().after(column, more))));
	}

	private void star(TableRow row) {
		row.runs().forEach(run -> runs.annotate(run, run.annotation().withStar(!run.annotation().starred())));
	}

	private IMouseEventMatcher body(BiPredicate<TableRow, RunColumn> matches) {
		return (natTable, event, labels) -> event.button == 1 && labels != null && labels.hasLabel(GridRegion.BODY)
				&& row(natTable, event).flatMap(row -> table.columnAt(event.x).filter(column -> matches.test(row, column)))
						.isPresent();
	}

	private Optional<TableRow> row(NatTable natTable, MouseEvent event) {
		return table.rowAt(event.y);
	}
}
