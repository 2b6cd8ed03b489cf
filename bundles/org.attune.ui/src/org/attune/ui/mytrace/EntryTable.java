// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Events, one a row, of which only those on the screen have an item. UI thread only. */
final class EntryTable {
	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss") //$NON-NLS-1$
			.withZone(ZoneId.systemDefault());
	private final Composite frame;
	private final Table table;
	private List<Entry> rows = List.of();

	EntryTable(Composite parent) {
		frame = new Composite(parent, SWT.NONE);
		table = new Table(frame, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		table.setData("org.attune.id", "mytrace.events"); //$NON-NLS-1$ //$NON-NLS-2$
		table.setToolTipText(Messages.table_tip);
		TableColumnLayout layout = new TableColumnLayout();
		frame.setLayout(layout);
		layout.setColumnData(column(Messages.table_time), new ColumnPixelData(90));
		layout.setColumnData(column(Messages.table_what), new ColumnWeightData(1, 200));
		table.addListener(SWT.SetData, this::fill);
	}

	private TableColumn column(String title) {
		TableColumn column = new TableColumn(table, SWT.LEFT);
		column.setText(title);
		return column;
	}

	private void fill(Event event) {
		int index = event.index;
		if (index < rows.size()) {
			Entry entry = rows.get(index);
			((TableItem) event.item).setText(new String[] { CLOCK.format(entry.time()), entry.sentence() });
		}
	}

	/** Shows other rows; what was selected stays selected where it is still there. */
	void show(List<Entry> entries) {
		Set<Entry> selected = Set.copyOf(selected());
		boolean top = table.getTopIndex() == 0;
		rows = entries;
		table.setRedraw(false);
		table.deselectAll();
		table.setItemCount(rows.size());
		table.clearAll();
		if (!selected.isEmpty()) {
			table.select(IntStream.range(0, rows.size()).filter(index -> selected.contains(rows.get(index))).toArray());
		}
		if (top) {
			table.setTopIndex(0);
		}
		table.setRedraw(true);
	}

	List<Entry> rows() {
		return rows;
	}

	/** The selected events, the newest first. */
	List<Entry> selected() {
		return Arrays.stream(table.getSelectionIndices()).sorted().filter(index -> index < rows.size())
				.mapToObj(rows::get).collect(Collectors.toList());
	}

	Composite control() {
		return frame;
	}

	Table table() {
		return table;
	}
}
