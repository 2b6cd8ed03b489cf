// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.core.run.Runs;
import org.attune.ui.guidance.Guidance;
import org.attune.ui.tracing.TracedPart;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** All runs of the workspace in a table: status, metrics and hyperparameters, live. */
public final class RunsView extends ViewPart {
	public static final String ID = "org.attune.ui.view.runs"; //$NON-NLS-1$
	private final StackLayout stack = new StackLayout();
	private final ColumnLayout layout = new ColumnLayout();
	private RunsMemento kept;
	private Runs runs;
	private ShownRuns shown;
	private ColumnCatalog catalog;
	private RowsJob job;
	private FilterBar bar;
	private RunsTable table;
	private Composite pages;
	private Link empty;
	private Link nothing;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		kept = new RunsMemento(memento);
		runs = site.getService(Runs.class);
		shown = site.getService(ShownRuns.class);
	}

	@Override
	public void createPartControl(Composite parent) {
		TracedPart.mark(parent, ID);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		Guidance.RUNS.accompany(getSite(), parent);
		shown.replace(kept.shown());
		catalog = new ColumnCatalog(runs, shown);
		kept.columns().ifPresent(layout::restore);
		job = new RowsJob(runs, catalog, parent.getDisplay(), this::show);
		bar = new FilterBar(parent, () -> table == null ? kept.query(catalog.columns()) : table.query(), query -> table.ask(query));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		pages = new Composite(parent, SWT.NONE);
		pages.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
		table = new RunsTable(pages, runs, shown, layout, kept.query(catalog.columns()), job::ask);
		empty = page(Messages.empty_noRuns);
		nothing = page(Messages.empty_filtered);
		nothing.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> bar.clearFilter()));
		contribute();
		showPage();
		runs.addListener(job);
		job.ask(table.query());
	}

	private Link page(String text) {
		Link page = new Link(pages, SWT.WRAP);
		page.setText(text);
		page.setData("org.attune.id", "runs.empty"); //$NON-NLS-1$ //$NON-NLS-2$
		return page;
	}

	private void contribute() {
		MenuManager menu = new MenuManager();
		Menu rows = menu.createContextMenu(table.control());
		ColumnsMenu columns = new ColumnsMenu(table, layout, this::firstColumns);
		table.control().addListener(SWT.MenuDetect, event -> table.control().setMenu(menuAt(event, rows, columns)));
		getSite().registerContextMenu(menu, table.selection());
		getSite().setSelectionProvider(table.selection());
		Button button = bar.button(Messages.columns_button, Messages.columns_tip, "runs.columns", //$NON-NLS-1$
				() -> columns.create(table.control(), Optional.empty()).setVisible(true));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
		IHandlerService handlers = getSite().getService(IHandlerService.class);
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_COPY,
				new TableHandler(table, () -> RowsClipboard.copy(table), Text::copy));
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_SELECT_ALL,
				new TableHandler(table, table.grid().selection()::selectAll, Text::selectAll));
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE,
				new TableHandler(table, bar::setFocus, Text::selectAll));
		table.control().addListener(SWT.MouseDoubleClick, this::open);
	}

	/** Of the title that was clicked, or of the rows; a click beside the selection selects. */
	private Menu menuAt(Event event, Menu rows, ColumnsMenu columns) {
		Point point = table.control().toControl(event.x, event.y);
		if (event.detail == SWT.MENU_MOUSE && table.control().getRowPositionByY(point.y) == 0) {
			return columns.create(table.control(), table.columnAt(point.x));
		}
		table.rowAt(point.y).filter(row -> event.detail == SWT.MENU_MOUSE && !table.selectedRows().contains(row))
				.ifPresent(row -> table.select(row));
		return rows;
	}

	private void open(Event event) {
		Optional<RunColumn> column = table.columnAt(event.x);
		Optional<TableRow> row = table.rowAt(event.y);
		if (row.isEmpty() || column.filter(ShownColumn.class::isInstance).isPresent()) {
			return;
		}
		if (column.filter(hit -> hit == FixedColumn.TAGS || hit == FixedColumn.NOTE).isPresent() && row.get() instanceof TableRow.One one) {
			AnnotateHandler.ask(getSite().getShell(), one.run());
		} else if (column.filter(hit -> hit == FixedColumn.STAR).isEmpty() && row.get() instanceof TableRow.One) {
			OpenExperiment.of(table.selection().getSelection(), getSite().getPage());
		}
	}

	private void show(Rows rows, Set<String> changed) {
		if (!pages.isDisposed()) {
			layout.take(catalog.columns());
			table.show(rows, changed);
			bar.show(rows, layout.all());
			showPage();
		}
	}

	private void showPage() {
		Rows rows = table.grid().rows();
		stack.topControl = rows.size() > 0 ? table.control() : rows.runs().isEmpty() ? empty : nothing;
		pages.layout();
	}

	/** Where the check mark of a run is, in the table, after scrolling to it; empty where the run is not in the table. */
	public Optional<Point> checkMark(String label) {
		return table.grid().rows().all().stream().filter(row -> row.text(FixedColumn.RUN).equals(label)).findFirst()
				.flatMap(row -> table.cell(row.id(), new ShownColumn(shown).id()));
	}

	ColumnLayout layout() {
		return layout;
	}

	List<RunColumn> firstColumns() {
		return catalog.columns();
	}

	RunsTable table() {
		return table;
	}

	@Override
	public void setFocus() {
		stack.topControl.setFocus();
	}

	@Override
	public void saveState(IMemento memento) {
		RunsMemento.save(shown.ids(), table.query(), layout.state(), memento);
	}

	@Override
	public void dispose() {
		if (job != null) {
			runs.removeListener(job);
			job.cancel();
		}
		super.dispose();
	}
}
