// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.IStructuredContentProvider;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/**
 * The table of runs. A check mark shows a run's curves; the newest run, shown anyway, has a grey one, which a click
 * turns into a lasting one. Columns for hyperparameters appear as runs bring them. UI thread only.
 */
final class RunsTable {
	private final Runs runs;
	private final ShownRuns shown;
	private final CheckboxTableViewer viewer;
	private final RunCells cells;
	private final int character;
	private final List<RunColumn> columns = new ArrayList<>();
	private RunOrder order = RunOrder.newestFirst();
	private String newest = ""; //$NON-NLS-1$

	RunsTable(Composite parent, Runs runs, ShownRuns shown) {
		this.runs = runs;
		this.shown = shown;
		this.viewer = CheckboxTableViewer.newCheckList(parent,
				SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		this.cells = new RunCells(viewer.getTable());
		this.character = character(viewer.getTable());
		configure();
	}

	private static int character(Table table) {
		GC gc = new GC(table);
		int width = (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth());
		gc.dispose();
		return width;
	}

	private void configure() {
		Table table = viewer.getTable();
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setData("org.attune.id", "runs.table"); //$NON-NLS-1$ //$NON-NLS-2$
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.setUseHashlookup(true);
		viewer.setContentProvider((IStructuredContentProvider) input -> runs());
		viewer.setCheckStateProvider(checks());
		viewer.addCheckStateListener(event -> toggle((Run) event.getElement()));
		addColumns(List.of(FixedColumn.values()));
		addColumns(hyperparameters(runs.all()));
		sort(order);
		viewer.setInput(runs);
	}

	private ICheckStateProvider checks() {
		return new ICheckStateProvider() {
			@Override
			public boolean isChecked(Object element) {
				return shown.contains(((Run) element).id()) || newest((Run) element);
			}

			@Override
			public boolean isGrayed(Object element) {
				return newest((Run) element) && !shown.contains(((Run) element).id());
			}
		};
	}

	private boolean newest(Run run) {
		return newest.equals(run.id());
	}

	private void toggle(Run run) {
		shown.show(run.id(), !shown.contains(run.id()));
		viewer.update(run, null);
	}

	private Object[] runs() {
		List<Run> all = runs.all();
		newest = all.isEmpty() ? "" : all.getLast().id(); //$NON-NLS-1$
		return all.toArray();
	}

	/** What a person set comes first. */
	private static Set<RunColumn> hyperparameters(Collection<Run> of) {
		return Stream.of(true, false).flatMap(set -> of.stream().flatMap(run -> run.values().keySet().stream()
				.filter(id -> run.explicit().contains(id) == set))).map(HyperparameterColumn::new)
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private void addColumns(Collection<? extends RunColumn> wanted) {
		wanted.stream().filter(column -> !columns.contains(column)).forEach(this::addColumn);
	}

	private void addColumn(RunColumn column) {
		int index = column instanceof HyperparameterColumn ? columns.indexOf(FixedColumn.LAST) : columns.size();
		TableViewerColumn added = new TableViewerColumn(viewer, column.numeric(runs.all()) ? SWT.RIGHT : SWT.LEFT, index);
		TableColumn header = added.getColumn();
		header.setText(column.title());
		header.setToolTipText(column.explanation());
		header.setWidth(column.characters(runs.all()) * character);
		header.setMoveable(true);
		header.addListener(SWT.Selection, event -> sort(order.after(column)));
		added.setLabelProvider(cells.labels(column));
		columns.add(index, column);
	}

	/** Sorts by a column and says so in its header. */
	void sort(RunOrder next) {
		order = next;
		Table table = viewer.getTable();
		table.setSortColumn(table.getColumn(columns.indexOf(next.column())));
		table.setSortDirection(next.descending() ? SWT.DOWN : SWT.UP);
		viewer.setComparator(next);
	}

	/** Takes in what changed; selection, check marks and scroll position stay. */
	void update(Collection<Run> changed) {
		addColumns(hyperparameters(changed));
		boolean known = changed.stream().allMatch(run -> viewer.testFindItem(run) != null);
		if (known && viewer.getTable().getItemCount() == runs.all().size()) {
			viewer.update(changed.toArray(), null);
			if (order.column() == FixedColumn.RUN) {
				return;
			}
		}
		viewer.refresh();
	}

	RunOrder order() {
		return order;
	}

	CheckboxTableViewer viewer() {
		return viewer;
	}

	/** The row's cells, tab separated, in the order in which a person sees them. */
	String row(Run run) {
		return cellsOf(column -> column.text(run));
	}

	String header() {
		return cellsOf(RunColumn::title);
	}

	private String cellsOf(Function<RunColumn, String> text) {
		return Arrays.stream(viewer.getTable().getColumnOrder()).mapToObj(columns::get).map(text)
				.collect(Collectors.joining("\t")); //$NON-NLS-1$
	}
}
