// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.attune.ui.guidance.SpokenName;
import org.attune.ui.runs.StatusImages;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;

/** A search path as a tree with columns; its elements are the ids of an outline's rows. UI thread only. */
final class StepTree {
	/** More selected runs than these are not looked for: a row would be made for each. */
	private static final int SELECTED = 200;
	private final TreeViewer viewer;
	private final Unfolding unfolding;
	private StepOutline outline = StepOutline.EMPTY;
	private Collection<Run> asked = List.of();

	StepTree(Composite parent) {
		viewer = new TreeViewer(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		Tree tree = viewer.getTree();
		tree.setHeaderVisible(true);
		tree.setData("org.attune.id", "searchpath.tree"); //$NON-NLS-1$ //$NON-NLS-2$
		SpokenName.give(tree, Messages.tree_name);
		ColumnViewerToolTipSupport.enableFor(viewer);
		StatusImages images = new StatusImages(new LocalResourceManager(JFaceResources.getResources(), tree));
		for (StepColumn column : StepColumn.values()) {
			TreeViewerColumn added = new TreeViewerColumn(viewer, SWT.LEFT);
			added.getColumn().setText(column.title());
			added.getColumn().setToolTipText(column.explanation());
			added.getColumn().setWidth(column.width());
			added.getColumn().setMoveable(column != StepColumn.RUN);
			added.setLabelProvider(new StepLabels(() -> outline, column, tree, images));
		}
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new Content());
		viewer.setInput(this);
		unfolding = new Unfolding(viewer);
		tree.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> asked = List.of()));
	}

	TreeViewer viewer() {
		return viewer;
	}

	Tree control() {
		return viewer.getTree();
	}

	StepOutline outline() {
		return outline;
	}

	/** In other rows, what is selected and open stays so. */
	void show(OutlineUpdate update) {
		Object[] selected = viewer.getStructuredSelection().toArray();
		outline = update.outline();
		update.added().ifPresentOrElse(this::add, this::refresh);
		viewer.update(update.changed().toArray(), null);
		unfolding.open(update.opened());
		if (!asked.isEmpty()) {
			select(asked);
		} else if (!Arrays.equals(selected, viewer.getStructuredSelection().toArray())) {
			viewer.setSelection(new StructuredSelection(Stream.of(selected).map(String.class::cast).filter(outline::contains).toList()));
		}
	}

	/** Going through all rows takes its time where many are open. */
	private void add(Map<String, List<String>> added) {
		added.forEach((host, rows) -> viewer.add(host.equals(StepOutline.TOP) ? viewer.getInput() : host, rows.toArray()));
	}

	private void refresh() {
		List<String> open = Stream.of(viewer.getExpandedElements()).map(String.class::cast).toList();
		viewer.refresh(false);
		unfolding.open(open.stream().filter(row -> outline.contains(row) && !viewer.getExpandedState(row)).toList());
	}

	void openAll() {
		unfolding.open(outline.openable());
	}

	void closeAll() {
		unfolding.stop();
		viewer.collapseAll();
	}

	/** The selected steps from the top. */
	List<Step> selected() {
		return Stream.of(viewer.getStructuredSelection().toArray()).filter(String.class::isInstance).map(String.class::cast)
				.map(outline::step).flatMap(Optional::stream).toList();
	}

	List<Run> selectedRuns() {
		return selected().stream().flatMap(step -> step.runs().stream()).toList();
	}

	/** Selects the steps of these runs, and shows the first of them. A run that has none yet is selected when it has. */
	void select(Collection<Run> runs) {
		List<Run> looked = runs.stream().limit(SELECTED).toList();
		List<Step> steps = looked.stream().map(outline.path()::stepOf).flatMap(Optional::stream).toList();
		Set<String> ids = steps.stream().map(Step::id).collect(Collectors.toSet());
		asked = steps.size() < looked.size() ? runs : List.of();
		if (!ids.isEmpty() && !ids.equals(selected().stream().map(Step::id).collect(Collectors.toSet()))) {
			viewer.setSelection(new StructuredSelection(List.copyOf(ids)), true);
		}
	}

	private final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return outline.roots().toArray();
		}

		@Override
		public Object[] getChildren(Object element) {
			return outline.children((String) element).toArray();
		}

		@Override
		public Object getParent(Object element) {
			return outline.parent((String) element).orElse(null);
		}

		@Override
		public boolean hasChildren(Object element) {
			return !outline.children((String) element).isEmpty();
		}
	}
}
