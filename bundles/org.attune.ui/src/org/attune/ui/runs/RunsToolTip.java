// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import org.attune.core.run.Run;
import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.widgets.Event;

/** Explains the cell or the title below the mouse. */
final class RunsToolTip extends DefaultToolTip {
	private final NatTable natTable;
	private final RunsTable table;

	RunsToolTip(NatTable natTable, RunsTable table) {
		super(natTable, ToolTip.NO_RECREATE, false);
		this.natTable = natTable;
		this.table = table;
	}

	@Override
	protected Object getToolTipArea(Event event) {
		return natTable.getColumnPositionByX(event.x) + ":" + natTable.getRowPositionByY(event.y); //$NON-NLS-1$
	}

	@Override
	protected boolean shouldCreateToolTip(Event event) {
		return !getText(event).isEmpty() && super.shouldCreateToolTip(event);
	}

	@Override
	protected String getText(Event event) {
		return table.columnAt(event.x).map(column -> natTable.getRowPositionByY(event.y) == 0 ? header(column)
				: table.rowAt(event.y).map(row -> text(column, row)).orElse("")).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String header(RunColumn column) {
		return column.explanation().isEmpty() ? column.title() : column.title() + '\n' + column.explanation();
	}

	static String text(RunColumn column, TableRow row) {
		if (!(row instanceof TableRow.One(Run run, boolean member))) {
			return row.text(column);
		}
		if (column == FixedColumn.STATUS && !run.message().isEmpty()) {
			return RunText.status(run) + '\n' + run.message();
		}
		if (column == FixedColumn.EXPERIMENT) {
			return run.experiment();
		}
		if (column == FixedColumn.NOTE) {
			return run.annotation().note();
		}
		return column instanceof HyperparameterColumn value && value.defaulted(run) ? Messages.cell_defaulted : column.text(run);
	}
}
