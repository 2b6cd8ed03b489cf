// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.List;
import java.util.stream.Collectors;

/** Copies the selected rows, below a row of column titles, as tab separated text: what spreadsheets take. */
final class RowsClipboard {
	private RowsClipboard() {
	}

	static void copy(RunsTable table) {
		List<TableRow> selected = table.selectedRows();
		if (!selected.isEmpty()) {
			String rows = selected.stream().map(table::row).collect(Collectors.joining("\n")); //$NON-NLS-1$
			TextClipboard.put(table.control().getDisplay(), table.header() + '\n' + rows);
		}
	}
}
