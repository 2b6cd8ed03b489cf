// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.queue;

import java.util.List;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.ui.guidance.SpokenName;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;

/** The rows of the queue: what trains, then what waits. UI thread only. */
final class QueueTable {
	private final Runs runs;
	private final TableViewer viewer;

	QueueTable(Composite parent, Runs runs) {
		this.runs = runs;
		this.viewer = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		final Table table = viewer.getTable();
		table.setHeaderVisible(true);
		table.setData("org.attune.id", "queue.table"); //$NON-NLS-1$ //$NON-NLS-2$
		SpokenName.give(table, Messages.table_name);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
		final QueueText text = new QueueText(runs);
		for (QueueColumn column : QueueColumn.values()) {
			add(column, text);
		}
		addDragging();
	}

	private void add(QueueColumn column, QueueText text) {
		final TableViewerColumn added = new TableViewerColumn(viewer, SWT.LEFT);
		added.getColumn().setText(column.title());
		added.getColumn().setWidth(column.width());
		added.getColumn().setMoveable(true);
		added.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.of((Run) element, column);
			}

			@Override
			public String getToolTipText(Object element) {
				return text.hint((Run) element);
			}
		});
	}

	private void addDragging() {
		final Transfer[] transfers = { LocalSelectionTransfer.getTransfer() };
		viewer.addDragSupport(DND.DROP_MOVE, transfers, new QueueDrag(viewer));
		viewer.addDropSupport(DND.DROP_MOVE, transfers, new QueueDrop(viewer, runs.queue()));
	}

	/** Shows the queue as it is now; selection and scroll position stay. */
	void update() {
		final List<Run> waiting = runs.queue().all();
		final List<Run> training = runs.active().stream()
				.filter(run -> run.status() == RunStatus.RUNNING || run.status() == RunStatus.QUEUED && !waiting.contains(run)).toList();
		final List<Run> now = Stream.concat(training.stream(), waiting.stream()).toList();
		if (now.equals(viewer.getInput())) {
			viewer.update(now.toArray(), null);
		} else {
			final var selection = viewer.getStructuredSelection();
			viewer.setInput(now);
			viewer.setSelection(selection);
		}
	}

	boolean isEmpty() {
		return viewer.getTable().getItemCount() == 0;
	}

	TableViewer viewer() {
		return viewer;
	}

	Table control() {
		return viewer.getTable();
	}
}
