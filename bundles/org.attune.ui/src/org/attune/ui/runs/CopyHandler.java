// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.List;
import java.util.stream.Collectors;

import org.attune.core.run.Run;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;

/** Copies the selected rows, below a row of column titles, as tab separated text: what spreadsheets take. */
final class CopyHandler extends AbstractHandler {
	private final RunsTable table;

	CopyHandler(RunsTable table) {
		this.table = table;
	}

	@Override
	public Object execute(ExecutionEvent event) {
		List<Run> selected = SelectedRuns.of(table.viewer().getStructuredSelection());
		if (!selected.isEmpty()) {
			String rows = selected.stream().map(table::row).collect(Collectors.joining("\n")); //$NON-NLS-1$
			Clipboard clipboard = new Clipboard(table.viewer().getTable().getDisplay());
			clipboard.setContents(new Object[] { table.header() + '\n' + rows },
					new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
		return null;
	}
}
