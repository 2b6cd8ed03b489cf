// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Text;

/** A command of the workbench that means the table, and the text field where that has the focus. */
final class TableHandler extends AbstractHandler {
	private final RunsTable table;
	private final Runnable inTable;
	private final Consumer<Text> inText;

	TableHandler(RunsTable table, Runnable inTable, Consumer<Text> inText) {
		this.table = table;
		this.inTable = inTable;
		this.inText = inText;
	}

	@Override
	public Object execute(ExecutionEvent event) {
		if (table.control().getDisplay().getFocusControl() instanceof Text text) {
			inText.accept(text);
		} else {
			inTable.run();
		}
		return null;
	}
}
