// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.attune.core.run.Run;
import org.attune.ui.perspective.TuningPerspective;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.RunsOnDisk;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** The Runs view with runs in it, and a person's hands on its table. */
final class RunsScene implements AutoCloseable {
	final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	final ShownRuns shown = PlatformUI.getWorkbench().getService(ShownRuns.class);
	final RunsOnDisk runs;
	RunsView view;
	RunsTable table;

	RunsScene() throws CoreException {
		page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(TuningPerspective.ID));
		page.resetPerspective();
		runs = new RunsOnDisk();
		shown.replace(List.of());
		open();
		filter("");
		ask(RowQuery.FIRST); // the workbench remembers how the view looked when it was closed
		table.reset(view.firstColumns());
	}

	void open() throws CoreException {
		view = (RunsView) page.showView(RunsView.ID);
		page.setPartState(page.getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
		table = view.table();
		Waiting.untilIdle();
	}

	Run add(RecordedRun recorded) {
		Run run = runs.add(recorded);
		Waiting.until(run.label() + " is known to the table", () -> table.grid().rows().runs().contains(run));
		return run;
	}

	<T extends Control> T control(String key, Class<T> type) {
		return Widgets.find(page.getWorkbenchWindow().getShell(), key, type);
	}

	NatTable natTable() {
		return control("runs.table", NatTable.class);
	}

	/** What the cell shows, read through the table. */
	String cell(Run run, String column) {
		Waiting.until("the column " + column + " appears", () -> column(column) >= 0);
		return (String) table.grid().getDataValue(column(column), index(run));
	}

	int column(String title) {
		return table.grid().columns().stream().map(RunColumn::title).toList().indexOf(title);
	}

	private int index(Run run) {
		Waiting.until(run.label() + " is in the table", () -> table.grid().rows().index(run.id()) >= 0);
		return table.grid().rows().index(run.id());
	}

	void click(String rowId, RunColumn column) {
		Waiting.until("the row is there", () -> table.cell(rowId, column.id()).isPresent());
		click(table.cell(rowId, column.id()).orElseThrow(), 0);
	}

	/** Clicks a title. @param keys held meanwhile */
	void click(String title, int keys) {
		Rectangle bounds = title(title);
		RowQuery before = table.query();
		click(new Point(bounds.x + bounds.width / 2, 8), keys);
		Waiting.until("the order is asked for", () -> table.query() != before);
		settled();
	}

	private void click(Point at, int keys) {
		mouse(SWT.MouseDown, at, 1, keys);
		mouse(SWT.MouseUp, at, 1, keys | SWT.BUTTON1);
		Waiting.untilIdle();
	}

	/** @param state keys and buttons that are held */
	void mouse(int type, Point at, int button, int state) {
		Event event = new Event();
		event.x = at.x;
		event.y = at.y;
		event.button = button;
		event.stateMask = state;
		natTable().notifyListeners(type, event);
	}

	/** Where the title of a column is. */
	Rectangle title(String title) {
		Waiting.until("the column " + title + " appears", () -> column(title) >= 0);
		table.grid().reveal(column(title), 0);
		Rectangle cell = table.grid().bounds(column(title), 0, natTable());
		return new Rectangle(cell.x, 0, cell.width, natTable().getRowHeightByPosition(0));
	}

	/** Where a run's cell is. */
	Rectangle bounds(Run run, String column) {
		Waiting.until("the column " + column + " appears", () -> column(column) >= 0);
		table.grid().reveal(column(column), index(run));
		return table.grid().bounds(column(column), index(run), natTable());
	}

	/** Opens the menu of a title and chooses an entry; its mnemonic does not count. */
	void choose(String title, String entry) {
		Rectangle bounds = title(title);
		Event event = new Event();
		Point at = natTable().toDisplay(bounds.x + bounds.width / 2, bounds.height / 2);
		event.x = at.x;
		event.y = at.y;
		event.detail = SWT.MENU_MOUSE;
		natTable().notifyListeners(SWT.MenuDetect, event);
		choose(natTable().getMenu(), entry);
	}

	static void choose(Menu menu, String entry) {
		Arrays.stream(menu.getItems()).filter(item -> item.getText().replace("&", "").equals(entry)).findFirst()
				.orElseThrow(() -> new AssertionError(entry + " is not among " + Arrays.toString(menu.getItems())))
				.notifyListeners(SWT.Selection, new Event());
		Waiting.untilIdle();
	}

	void filter(String text) {
		control("runs.filter", Text.class).setText(text);
		settled();
	}

	void ask(RowQuery query) {
		table.ask(query);
		settled();
	}

	/** Waits for the answer to what was asked last. */
	void settled() {
		Waiting.until("the query is answered", () -> table.grid().rows().query() == table.query());
	}

	void select(Run... some) {
		Arrays.stream(some).forEach(this::index);
		table.selection().setSelection(new StructuredSelection(List.of(some)));
		Waiting.untilIdle();
	}

	/** The given runs in the order of their rows. */
	List<Run> order(Run... of) {
		return table.grid().rows().all().stream().flatMap(row -> row.runs().stream()).distinct().filter(List.of(of)::contains).toList();
	}

	String row(int index) {
		return table.grid().rows().get(index).id();
	}

	@Override
	public void close() throws CoreException {
		filter("");
		ask(RowQuery.FIRST); // what the view remembers would be seen by the tests of others
		table.reset(view.firstColumns());
		Optional.ofNullable(page.findView(RunsView.ID)).ifPresent(page::hideView);
		shown.replace(List.of());
		runs.close();
	}
}
