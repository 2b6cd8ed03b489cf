// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.attune.ui.runs.StatusImages;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;

/** A search path as a tree with columns; its elements are the ids of steps. UI thread only. */
final class StepTree {
	/** Siblings beyond these are shown when a person asks for them: a native item each would hold the window up. */
	private static final int SIBLINGS = 500;
	/** A tree of more steps is closed at first. */
	private static final int OPEN = 1000;
	private final TreeViewer viewer;
	private SearchPath path = SearchPath.EMPTY;

	StepTree(Composite parent) {
		viewer = new TreeViewer(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		Tree tree = viewer.getTree();
		tree.setHeaderVisible(true);
		tree.setData("org.attune.id", "searchpath.tree"); //$NON-NLS-1$ //$NON-NLS-2$
		tree.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.tree_name;
			}
		});
		ColumnViewerToolTipSupport.enableFor(viewer);
		StatusImages images = new StatusImages(new LocalResourceManager(JFaceResources.getResources(), tree));
		for (StepColumn column : StepColumn.values()) {
			TreeViewerColumn added = new TreeViewerColumn(viewer, SWT.LEFT);
			added.getColumn().setText(column.title());
			added.getColumn().setToolTipText(column.explanation());
			added.getColumn().setWidth(column.width());
			added.getColumn().setMoveable(column != StepColumn.RUN);
			added.setLabelProvider(new StepLabels(() -> path, column, tree, images));
		}
		viewer.setUseHashlookup(true);
		viewer.setDisplayIncrementally(SIBLINGS);
		viewer.setContentProvider(new Content());
		viewer.setInput(this);
	}

	TreeViewer viewer() {
		return viewer;
	}

	Tree control() {
		return viewer.getTree();
	}

	SearchPath path() {
		return path;
	}

	/** Shows what some runs say now. Runs that came or went make it another tree, in which what is selected and closed stays so. */
	void show(List<Run> all, Set<Run> changed) {
		if (path.runs() != all.size() || changed.stream().anyMatch(run -> path.stepOf(run).isEmpty())) {
			show(new SearchPath(all));
		} else {
			viewer.update(changed.stream().map(path::stepOf).flatMap(Optional::stream).map(Step::id)
					.flatMap(id -> Stream.concat(Stream.of(id), path.children(id).stream())).distinct().toArray(), null);
		}
	}

	private void show(SearchPath now) {
		boolean first = path.runs() == 0;
		Set<String> added = new HashSet<>(now.ids());
		added.removeAll(path.ids());
		path = now;
		viewer.refresh();
		if (first && now.ids().size() <= OPEN) {
			viewer.expandAll();
		} else if (!first) {
			added.stream().map(now::step).flatMap(step -> step.orElseThrow().parent().stream()).distinct()
					.forEach(parent -> viewer.setExpandedState(parent, true));
		}
	}

	/** The selected steps from the top. */
	List<Step> selected() {
		return Stream.of(viewer.getStructuredSelection().toArray()).filter(String.class::isInstance).map(String.class::cast)
				.map(path::step).flatMap(Optional::stream).toList();
	}

	List<Run> selectedRuns() {
		return selected().stream().flatMap(step -> step.runs().stream()).toList();
	}

	/** Selects the steps of these runs, and shows the first of them. */
	void select(Collection<Run> runs) {
		Set<String> ids = runs.stream().map(path::stepOf).flatMap(Optional::stream).map(Step::id).collect(Collectors.toSet());
		if (!ids.equals(selected().stream().map(Step::id).collect(Collectors.toSet()))) {
			viewer.setSelection(new StructuredSelection(List.copyOf(ids)), true);
		}
	}

	/** The selected steps as text, or all of them where none is. */
	String text() {
		List<Step> selected = selected();
		return new StepText(path).copy(selected.isEmpty() ? all() : selected);
	}

	private List<Step> all() {
		return path.roots().stream().flatMap(this::withDescendants).toList();
	}

	private Stream<Step> withDescendants(String id) {
		return Stream.concat(path.step(id).stream(), path.children(id).stream().flatMap(this::withDescendants));
	}

	private final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return path.roots().toArray();
		}

		@Override
		public Object[] getChildren(Object element) {
			return path.children((String) element).toArray();
		}

		@Override
		public Object getParent(Object element) {
			return path.step((String) element).flatMap(Step::parent).orElse(null);
		}

		@Override
		public boolean hasChildren(Object element) {
			return !path.children((String) element).isEmpty();
		}
	}
}
