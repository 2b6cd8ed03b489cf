// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.ui.metrics.MetricsView;
import org.attune.ui.perspective.TuningPerspective;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.RunsOnDisk;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class RunsViewTest {
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private final ShownRuns shown = PlatformUI.getWorkbench().getService(ShownRuns.class);
	private RunsOnDisk runs;
	private RunsView view;
	private Table table;

	@BeforeEach
	void openTheView() throws CoreException {
		page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry()
				.findPerspectiveWithId(TuningPerspective.ID));
		page.resetPerspective();
		runs = new RunsOnDisk();
		shown.replace(List.of());
		view = (RunsView) page.showView(RunsView.ID);
		table = Widgets.find(page.getWorkbenchWindow().getShell(), "runs.table", Table.class);
		Waiting.untilIdle();
	}

	@AfterEach
	void closeTheView() throws CoreException {
		page.hideView(view);
		shown.replace(List.of());
		runs.close();
	}

	@Test
	void aRowTellsStatusMetricsAndProgress() {
		Run run = runs.add(RecordedRun.ordinary());

		assertEquals(run.label(), cell(run, "Run"));
		assertEquals(RunStatus.FINISHED.label(), cell(run, "Status"));
		assertEquals("70.00 %", cell(run, "Best accuracy"));
		assertEquals("60.00 %", cell(run, "Last accuracy"));
		assertEquals("0.06667", cell(run, "Training loss"));
		assertTrue(cell(run, "Epoch").startsWith("3/"), cell(run, "Epoch"));
		assertTrue(run.experiment().endsWith(cell(run, "Experiment")), cell(run, "Experiment"));
		assertFalse(cell(run, "Experiment").contains("/"));
		assertEquals("1:15", cell(run, "Duration"));
		assertFalse(cell(run, "Started").isEmpty());
	}

	@Test
	void notANumberIsWrittenAsThat() {
		Run run = runs.add(new RecordedRun(RunStatus.DIVERGED).losses(1, Double.NaN));

		assertEquals("NaN", cell(run, "Training loss"));
		assertEquals("", cell(run, "Best accuracy"));
	}

	@Test
	void everyStatusHasItsOwnImageAndLabel() {
		Set<String> labels = new HashSet<>();
		for (RunStatus status : RunStatus.values()) {
			assertTrue(ResourceLocator.imageDescriptorFromBundle("org.attune.ui", RunCells.path(status)).isPresent(),
					RunCells.path(status));
			labels.add(status.label());
		}

		assertEquals(RunStatus.values().length, labels.size());
	}

	@Test
	void endsAreToldApart() {
		Run lost = runs.add(new RecordedRun(RunStatus.LOST).losses(1));
		Run diverged = runs.add(new RecordedRun(RunStatus.DIVERGED).losses(1));
		Run cancelled = runs.add(new RecordedRun(RunStatus.CANCELLED).losses(1));

		assertEquals(RunStatus.LOST.label(), cell(lost, "Status"));
		assertEquals(RunStatus.DIVERGED.label(), cell(diverged, "Status"));
		assertEquals(RunStatus.CANCELLED.label(), cell(cancelled, "Status"));
		assertNotEquals(item(lost).getImage(column("Status")), item(diverged).getImage(column("Status")));
		assertNotEquals(item(lost).getImage(column("Status")), item(cancelled).getImage(column("Status")));
	}

	@Test
	void hyperparametersGetColumnsAndDefaultsAreGrey() {
		Run run = runs.add(RecordedRun.ordinary().set("learningRate", "0.01").defaulted("momentum", "0.9"));
		TableItem item = item(run);

		assertEquals("0.01", cell(run, "Learning rate"));
		assertEquals("0.9", cell(run, "Momentum"));
		assertEquals(SWT.ITALIC, item.getFont(column("Momentum")).getFontData()[0].getStyle() & SWT.ITALIC);
		assertEquals(0, item.getFont(column("Learning rate")).getFontData()[0].getStyle() & SWT.ITALIC);
		assertEquals(JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR),
				item.getForeground(column("Momentum")));
		assertEquals(table.getForeground(), item.getForeground(column("Learning rate")));
	}

	@Test
	void aHyperparameterThatARunDoesNotHaveIsEmpty() {
		Run without = runs.add(RecordedRun.ordinary());
		runs.add(RecordedRun.ordinary().set("rho", "0.95"));
		Waiting.until("the column appears", () -> column("Rho") >= 0);

		assertEquals("", cell(without, "Rho"));
	}

	@Test
	void hyperparametersAreSortedAsNumbers() {
		Run small = runs.add(RecordedRun.ordinary().set("learningRate", "1e-3"));
		Run large = runs.add(RecordedRun.ordinary().set("learningRate", "0.1"));
		Run middle = runs.add(RecordedRun.ordinary().set("learningRate", "0.02"));
		Run none = runs.add(RecordedRun.ordinary());
		click("Learning rate");
		assertEquals(List.of(small, middle, large, none), order(small, middle, large, none));

		click("Learning rate");
		assertEquals(List.of(large, middle, small, none), order(small, middle, large, none));
		assertEquals(SWT.DOWN, table.getSortDirection());
	}

	@Test
	void theBestAccuracyComesFirstOnTheSecondClick() {
		Run good = runs.add(RecordedRun.ordinary().accuracies(0.9));
		Run fair = runs.add(RecordedRun.ordinary());
		Run none = runs.add(new RecordedRun(RunStatus.FAILED));
		click("Best accuracy");
		click("Best accuracy");

		assertEquals(List.of(good, fair, none), order(good, fair, none));
	}

	@Test
	void theNewestRunIsOnTop() {
		Run first = runs.add(RecordedRun.ordinary());
		Run second = runs.add(RecordedRun.ordinary());

		assertEquals(List.of(second, first), order(first, second));
	}

	@Test
	void checkingARunShowsItsCurves() {
		Run earlier = runs.add(RecordedRun.ordinary());
		Run newest = runs.add(RecordedRun.ordinary());
		Waiting.until("the newest run is marked", () -> item(newest).getGrayed());
		assertFalse(item(earlier).getChecked());

		check(earlier);
		assertTrue(shown.contains(earlier.id()));
		assertTrue(item(earlier).getChecked());

		check(earlier);
		assertFalse(shown.contains(earlier.id()));
		assertFalse(item(earlier).getChecked());
	}

	@Test
	void theNewestRunIsMarkedAndAClickKeepsIt() {
		Run newest = runs.add(RecordedRun.ordinary());
		Waiting.until("the newest run is marked", () -> item(newest).getChecked() && item(newest).getGrayed());

		check(newest);
		assertTrue(shown.contains(newest.id()));
		assertTrue(item(newest).getChecked());
		assertFalse(item(newest).getGrayed());

		Run next = runs.add(RecordedRun.ordinary());
		Waiting.until("the next run is marked", () -> item(next).getGrayed());
		assertTrue(item(newest).getChecked());
	}

	@Test
	void theSelectionStaysWhenARunIsAdded() {
		Run selected = runs.add(RecordedRun.ordinary());
		item(selected);
		select(selected);
		Run added = runs.add(RecordedRun.ordinary());
		item(added);

		assertEquals(List.of(selected), SelectedRuns.of(view.getSite().getSelectionProvider().getSelection()));
	}

	@Test
	void copiesSelectedRowsAsText() throws Exception {
		Run run = runs.add(RecordedRun.ordinary().set("learningRate", "0.01"));
		item(run);
		select(run);
		page.activate(view);
		view.getSite().getService(IHandlerService.class).executeCommand(IWorkbenchCommandConstants.EDIT_COPY, null);
		Clipboard clipboard = new Clipboard(table.getDisplay());
		String[] lines = ((String) clipboard.getContents(TextTransfer.getInstance())).split("\n");
		clipboard.dispose();

		assertEquals(2, lines.length);
		assertTrue(lines[0].startsWith("Run\tStatus\tEpoch\t"), lines[0]);
		assertTrue(lines[1].startsWith(run.label() + "\t" + RunStatus.FINISHED.label() + "\t"), lines[1]);
		assertEquals(lines[0].split("\t", -1).length, lines[1].split("\t", -1).length);
		assertEquals("0.01", lines[1].split("\t", -1)[Arrays.asList(lines[0].split("\t")).indexOf("Learning rate")]);
	}

	@Test
	void theRunsFolderIsShownInTheProjectExplorer() throws Exception {
		Run run = runs.add(RecordedRun.ordinary());
		select(run);
		page.activate(view);
		view.getSite().getService(IHandlerService.class).executeCommand("org.attune.ui.command.revealRun", null);

		Waiting.until("the folder is selected", () -> revealed().filter(run.id()::equals).isPresent());
	}

	/** Name of the resource that is selected in the Project Explorer. */
	private Optional<String> revealed() {
		return Optional.ofNullable(page.findView(IPageLayout.ID_PROJECT_EXPLORER))
				.map(explorer -> explorer.getSite().getSelectionProvider().getSelection())
				.map(selection -> ((IStructuredSelection) selection).getFirstElement())
				.map(element -> Adapters.adapt(element, IResource.class)).map(IResource::getName);
	}

	@Test
	void stopAndCancelAreForRunsThatHaveNotEnded() {
		Run ended = runs.add(RecordedRun.ordinary());
		item(ended);
		select(ended);
		page.activate(view);
		Waiting.untilIdle();

		assertFalse(enabled("org.attune.ui.command.stop"));
		assertFalse(enabled("org.attune.ui.command.cancel"));
		assertTrue(enabled("org.attune.ui.command.revealRun"));
	}

	@Test
	void aClosedViewIsGoneAndRunsGoOn() {
		page.hideView(view);
		runs.add(RecordedRun.ordinary());
		Waiting.untilIdle();

		assertTrue(table.isDisposed());
	}

	@Test
	void stopAndCancelAreThereForTheRunThatTrains() throws PartInitException {
		Run running = runs.add(new RecordedRun(RunStatus.RUNNING).losses(1));
		Run ended = runs.add(RecordedRun.ordinary());
		page.activate(page.showView(MetricsView.ID));
		Waiting.until("the running run can be stopped", () -> enabled("org.attune.ui.command.stop"));
		assertTrue(enabled("org.attune.ui.command.cancel"));
		assertEquals(RunStatus.RUNNING, running.status());

		page.activate(view);
		select(ended);
		assertFalse(enabled("org.attune.ui.command.stop"), "a selected ended run does not stand for another");

		select(running);
		assertTrue(enabled("org.attune.ui.command.stop"));
	}

	@Test
	void aCommandMeansTheSelectedRunsOrElseTheRunningOne() {
		Run running = runs.add(new RecordedRun(RunStatus.RUNNING).losses(1));
		Run ended = runs.add(RecordedRun.ordinary());
		Runs all = PlatformUI.getWorkbench().getService(Runs.class);

		assertEquals(List.of(running), SelectedRuns.active(StructuredSelection.EMPTY, all));
		assertEquals(List.of(running), SelectedRuns.active(null, all));
		assertEquals(List.of(running), SelectedRuns.active(new StructuredSelection(List.of(ended, running)), all));
		assertEquals(List.of(), SelectedRuns.active(new StructuredSelection(ended), all));
	}

	@Test
	void withoutValidationImagesThereIsNoAccuracy() {
		Run run = runs.add(new RecordedRun(RunStatus.FINISHED).losses(1, 0.5).accuracies(Double.NaN));

		assertEquals("", cell(run, "Last accuracy"));
	}

	private static boolean enabled(String command) {
		return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command)
				.isEnabled();
	}

	private void select(Run run) {
		table.setSelection(item(run));
		table.notifyListeners(SWT.Selection, new Event());
		Waiting.untilIdle();
	}

	/** As a click on the row's check box. */
	private void check(Run run) {
		TableItem item = item(run);
		item.setChecked(!item.getChecked());
		Event event = new Event();
		event.detail = SWT.CHECK;
		event.item = item;
		table.notifyListeners(SWT.Selection, event);
		Waiting.untilIdle();
	}

	private void click(String column) {
		Waiting.until("the column " + column + " appears", () -> column(column) >= 0);
		table.getColumn(column(column)).notifyListeners(SWT.Selection, new Event());
	}

	/** The given runs in the order of their rows. */
	private List<Run> order(Run... of) {
		Arrays.stream(of).forEach(this::item);
		return Arrays.stream(table.getItems()).map(item -> (Run) item.getData()).filter(List.of(of)::contains).toList();
	}

	/** The run's row, as soon as there is one. */
	private TableItem item(Run run) {
		Waiting.until(run.label() + " is in the table",
				() -> Arrays.stream(table.getItems()).anyMatch(item -> item.getData() == run));
		return Arrays.stream(table.getItems()).filter(item -> item.getData() == run).findFirst().orElseThrow();
	}

	private String cell(Run run, String column) {
		TableItem item = item(run);
		return item.getText(column(column));
	}

	private int column(String title) {
		TableColumn[] columns = table.getColumns();
		return IntStream.range(0, columns.length).filter(index -> columns[index].getText().equals(title)).findFirst()
				.orElse(-1);
	}
}
