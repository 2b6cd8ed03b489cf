// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

import java.util.Optional;

import org.attune.core.run.Run;
import org.attune.ui.guidance.SpokenName;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/** Runs beside each other: a column for each of them, the rows below their sections. UI thread only. */
final class ComparisonTree {
	private static final int NARROWEST = 110;
	private static final int WIDEST = 320;
	/** Bold headings are wider than what a column is measured by. */
	private static final int ROOM = 24;
	private final TreeViewer viewer;
	private final LocalResourceManager resources;
	private SideBySide table = SideBySide.NOTHING;

	/** One cell of a run. */
	record Place(RowKey key, Run run) {
	}

	ComparisonTree(Composite parent) {
		viewer = new TreeViewer(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		resources = new LocalResourceManager(JFaceResources.getResources(), control());
		control().setHeaderVisible(true);
		control().setData("org.attune.id", "compare.tree"); //$NON-NLS-1$ //$NON-NLS-2$
		SpokenName.give(control(), Messages.tree_name);
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.setContentProvider(new Content());
		addColumn(ComparisonLabels.NAMES).setText(Messages.column_names);
		viewer.setInput(this);
	}

	Tree control() {
		return viewer.getTree();
	}

	SideBySide table() {
		return table;
	}

	/** Shows a state of a comparison. What is selected and closed stays so. */
	void show(SideBySide now) {
		boolean first = table.runs().isEmpty();
		boolean others = !now.runs().equals(table.runs());
		boolean moved = others || !now.sections().equals(table.sections())
				|| now.sections().stream().anyMatch(section -> !now.rows(section).equals(table.rows(section)));
		table = now;
		control().setRedraw(false);
		try {
			setColumns(now.runs().size());
			for (int i = 0; i < now.runs().size(); i++) {
				title(control().getColumn(i + 1), now.runs().get(i));
			}
			if (moved) {
				viewer.refresh();
			} else {
				now.sections().forEach(section -> viewer.update(now.rows(section).toArray(), null));
				viewer.update(now.sections().toArray(), null);
			}
			if (first) {
				viewer.expandAll();
			}
			if (others) {
				fit();
			}
		} finally {
			control().setRedraw(true);
		}
	}

	private void setColumns(int runs) {
		while (control().getColumnCount() > runs + 1) {
			control().getColumn(control().getColumnCount() - 1).dispose();
		}
		while (control().getColumnCount() < runs + 1) {
			addColumn(control().getColumnCount() - 1);
		}
	}

	private TreeColumn addColumn(int run) {
		TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
		column.setLabelProvider(new ComparisonLabels(() -> table, run, control(), resources));
		return column.getColumn();
	}

	private void title(TreeColumn column, Run run) {
		column.setText(table.title(run));
		column.setToolTipText(run.provenance().why().isEmpty() ? run.experiment() : run.provenance().why());
	}

	private void fit() {
		for (TreeColumn column : control().getColumns()) {
			column.pack();
			column.setWidth(Math.clamp(column.getWidth() + ROOM, NARROWEST, WIDEST));
		}
	}

	/** The cell of a run at a point of the tree. */
	Optional<Place> at(Point point) {
		ViewerCell cell = viewer.getCell(point);
		return cell == null || cell.getColumnIndex() < 1 || !(cell.getElement() instanceof RowKey key) ? Optional.empty()
				: Optional.of(new Place(key, table.runs().get(cell.getColumnIndex() - 1)));
	}

	/** The run whose column a point of the tree is in, also beside the rows. */
	Optional<Run> runAt(int x) {
		int left = -control().getHorizontalBar().getSelection();
		for (int i = 0; i < control().getColumnCount(); i++) {
			left += control().getColumn(i).getWidth();
			if (x < left) {
				return i == 0 ? Optional.empty() : Optional.of(table.runs().get(i - 1));
			}
		}
		return Optional.empty();
	}

	/** The selected row, where there is one. */
	Optional<RowKey> row() {
		return viewer.getStructuredSelection().getFirstElement() instanceof RowKey key ? Optional.of(key) : Optional.empty();
	}

	private final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return table.sections().toArray();
		}

		@Override
		public Object[] getChildren(Object element) {
			return element instanceof Section section ? table.rows(section).toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof RowKey key ? key.section() : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof Section section && !table.rows(section).isEmpty();
		}
	}}
