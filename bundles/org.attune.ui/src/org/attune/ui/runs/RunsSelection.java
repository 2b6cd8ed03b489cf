// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.run.Run;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.nebula.widgets.nattable.selection.RowSelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;

/** The selected runs; a selected group means all of its runs. */
final class RunsSelection implements ISelectionProvider {
	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private final RunsGrid grid;

	RunsSelection(RunsGrid grid) {
		this.grid = grid;
		grid.selection().addLayerListener(event -> {
			if (event instanceof ISelectionEvent) {
				tell();
			}
		});
	}

	/** The selected rows from the top, as they are now. */
	List<TableRow> rows() {
		RowSelectionModel<?> model = (RowSelectionModel<?>) grid.selection().getSelectionModel();
		return model.getSelectedRowObjects().stream().map(row -> grid.rows().index(((TableRow) row).id())).filter(index -> index >= 0)
				.sorted(Comparator.naturalOrder()).map(grid.rows()::get).toList();
	}

	/** Selects the rows that are still there; a listener hears of it where one is gone. */
	void select(List<TableRow> before) {
		int[] indexes = before.stream().mapToInt(row -> grid.rows().index(row.id())).filter(index -> index >= 0).toArray();
		grid.selection().clear(false);
		for (int index : indexes) {
			grid.selection().selectRow(0, index, false, true);
		}
		if (indexes.length < before.size()) {
			tell();
		}
	}

	private void tell() {
		SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
		listeners.forEach(listener -> listener.selectionChanged(event));
	}

	@Override
	public IStructuredSelection getSelection() {
		return new StructuredSelection(rows().stream().flatMap(row -> row.runs().stream()).distinct().toList());
	}

	@Override
	public void setSelection(ISelection wanted) {
		Set<String> ids = SelectedRuns.of(wanted).stream().map(Run::id).collect(Collectors.toSet());
		List<TableRow> found = grid.rows().all().stream().filter(row -> stands(row, ids)).toList();
		select(found);
		found.stream().findFirst().ifPresent(row -> grid.reveal(grid.rows().index(row.id())));
		tell();
	}

	/** A group that is open is selected by its members. */
	private static boolean stands(TableRow row, Set<String> ids) {
		return !(row instanceof TableRow.Group group && group.open()) && row.runs().stream().map(Run::id).allMatch(ids::contains);
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}
}
