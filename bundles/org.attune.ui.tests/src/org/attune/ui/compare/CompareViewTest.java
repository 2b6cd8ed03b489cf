// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.model.configuration.Configurations;
import org.attune.model.preset.Presets;
import org.attune.trace.LookEvent.Compared;
import org.attune.ui.metrics.MetricsView;
import org.attune.ui.perspective.TuningPerspective;
import org.attune.ui.runs.RunsView;
import org.attune.ui.runs.ShownRuns;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedEdits;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.RunsOnDisk;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
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
final class CompareViewTest {
	private static final String COMPARE = "org.attune.ui.command.compare";
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private final ShownRuns shown = PlatformUI.getWorkbench().getService(ShownRuns.class);
	private ExperimentScene scene;
	private RunsOnDisk disk;
	private RunsView table;
	private CompareView view;

	@BeforeEach
	void openTheViews() throws Exception {
		page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(TuningPerspective.ID));
		page.resetPerspective();
		scene = new ExperimentScene(Presets.QUICK);
		disk = new RunsOnDisk(scene.file());
		shown.replace(List.of());
		table = (RunsView) page.showView(RunsView.ID);
		view = (CompareView) page.showView(CompareView.ID);
		page.activate(table);
		Waiting.untilIdle();
	}

	@AfterEach
	void closeThem() throws Exception {
		view.pin(false);
		view.showAll(false);
		page.hideView(view);
		shown.replace(List.of());
		disk.close();
		scene.close();
	}

	@Test
	void saysInWordsWhatToSelect() {
		assertTrue(find("compare.empty", Label.class).isVisible());
		assertTrue(find("compare.empty", Label.class).getText().contains("Select two or more runs"));
		assertFalse(find("compare.metrics", Button.class).isEnabled());

		select(some().getFirst());
		assertTrue(find("compare.empty", Label.class).isVisible(), "one run is none to compare");
	}

	@Test
	void followsTheSelectionUnlessItIsPinned() {
		List<Run> runs = some();
		select(runs.get(0), runs.get(1));
		assertEquals(titles(runs.get(0), runs.get(1)), columns());
		press("compare.pin", true);
		select(runs.get(1), runs.get(2));
		assertEquals(titles(runs.get(0), runs.get(1)), columns());

		press("compare.pin", false);
		select(runs.get(2), runs.get(1));
		assertEquals(titles(runs.get(1), runs.get(2)), columns(), "by number");
	}

	@Test
	void theCommandComparesWhatIsSelectedAndNeedsTwoRuns() throws Exception {
		List<Run> runs = some();
		page.hideView(view);
		page.activate(table);
		select(runs.get(0));
		assertFalse(enabled());
		select(runs.get(0), runs.get(2));
		Waiting.until("two runs can be compared", this::enabled);
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(COMPARE, null);
		view = (CompareView) page.findView(CompareView.ID);

		assertNotNull(view);
		assertEquals(titles(runs.get(0), runs.get(2)), columns());
	}

	@Test
	void showsDifferencesAndEverythingOnDemand() {
		List<Run> runs = some();
		select(runs.get(0), runs.get(1));
		assertEquals(List.of("Learning rate", "0.01", "0.003"), row("Configuration", "Learning rate"));
		assertEquals(1, section("Configuration").getItemCount());

		press("compare.differing", false);
		assertEquals(List.of("Epochs", "5 (default)", "5 (default)"), row("Configuration", "Epochs"));
		press("compare.differing", true);
		assertEquals(1, section("Configuration").getItemCount());
	}

	@Test
	void anotherBaselineIsChosenAboveTheTableOrInTheMenu() {
		List<Run> runs = some();
		select(runs.get(0), runs.get(1));
		assertEquals("72.00 %  \u25b2 +2.00 pp", row("Results", "Validation accuracy, best").get(2));
		Combo combo = find("compare.baseline", Combo.class);
		combo.select(1);
		combo.notifyListeners(SWT.Selection, new Event());
		assertEquals("70.00 %  \u25bc \u22122.00 pp", row("Results", "Validation accuracy, best").get(1));

		choose(item("Results", "Status"), 1, "Use " + runs.get(0).label() + " as Baseline");
		assertEquals("72.00 %  \u25b2 +2.00 pp", row("Results", "Validation accuracy, best").get(2));
		assertEquals(0, combo.getSelectionIndex());
	}

	@Test
	void showsExactlyTheseRunsAsCurves() throws PartInitException {
		List<Run> runs = some();
		shown.show(runs.get(2).id(), true);
		select(runs.get(0), runs.get(1));
		press("compare.metrics", true);

		assertEquals(Set.of(runs.get(0).id(), runs.get(1).id()), shown.ids());
		assertEquals(page.findView(MetricsView.ID), page.getActivePart());
	}

	@Test
	void aDoubleClickTakesAValueOverIntoTheEditor() throws Exception {
		List<Run> runs = some();
		select(runs.get(0), runs.get(1));
		TreeItem row = item("Configuration", "Learning rate");
		Event click = new Event();
		Rectangle cell = row.getBounds(2);
		click.x = cell.x + 5;
		click.y = cell.y + cell.height / 2;
		click.button = 1;
		tree().notifyListeners(SWT.MouseDoubleClick, click);
		scene.open();

		assertEquals(Optional.of("0.003"), Configurations.explicitValue(scene.assignment("learningRate")));
		scene.execute(IWorkbenchCommandConstants.EDIT_UNDO);
		assertEquals(Optional.empty(), Configurations.explicitValue(scene.assignment("learningRate")));
	}

	@Test
	void theMenuOffersTheValueOfTheCell() throws Exception {
		List<Run> runs = some();
		select(runs.get(0), runs.get(1));
		choose(item("Configuration", "Learning rate"), 1, "Copy 0.01 of " + runs.get(0).label() + " to the Editor");
		scene.open();

		assertEquals(Optional.of("0.01"), Configurations.explicitValue(scene.assignment("learningRate")));
	}

	@Test
	void copiesAsTextAndAsMarkdown() throws Exception {
		List<Run> runs = some();
		select(runs.get(0), runs.get(1));
		page.activate(view);
		IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
		handlers.executeCommand(IWorkbenchCommandConstants.EDIT_COPY, null);
		assertTrue(clipboard().contains("Learning rate\t0.01\t0.003"), clipboard());

		handlers.executeCommand("org.attune.ui.command.copyMarkdown", null);
		assertTrue(clipboard().contains("| Learning rate | 0.01 | 0.003 |"), clipboard());
	}

	@Test
	void aRunThatIsDeletedLeavesTheComparison() throws Exception {
		List<Run> runs = some();
		select(runs.toArray(Run[]::new));
		disk.delete(runs.get(0));

		Waiting.until("its column is gone", () -> columns().equals(titles(runs.get(1), runs.get(2))));
	}

	@Test
	void whatWasBesideEachOtherForATimeIsRecorded() throws Exception {
		page.hideView(view);
		try (RecordedEdits recorder = new RecordedEdits()) {
			view = (CompareView) page.showView(CompareView.ID);
			List<Run> runs = some();
			select(runs.get(0), runs.get(1));
			long shown = System.nanoTime();
			Waiting.until("it was seen for a time", () -> System.nanoTime() - shown > 600_000_000);
			page.showView(MetricsView.ID); // in front of it

			Compared look = recorder.events().stream().filter(Compared.class::isInstance).map(Compared.class::cast)
					.findFirst().orElseThrow();
			assertEquals(List.of(runs.get(0).id(), runs.get(1).id()), look.runs());
			assertTrue(look.dwell() >= 600 && look.dwell() < 20_000, look.toString());
		}
	}

	private List<Run> some() {
		List<Run> runs = Stream.of(RecordedRun.ordinary().set("learningRate", "0.01"),
				new RecordedRun(RunStatus.FINISHED).set("learningRate", "0.003").accuracies(0.4, 0.72, 0.7),
				new RecordedRun(RunStatus.CANCELLED).set("learningRate", "0.1").accuracies(0.3)).map(disk::add).toList();
		Waiting.until("the table has them", () -> runs.stream().allMatch(run -> table.checkMark(run.label()).isPresent()));
		return runs;
	}

	private void select(Run... runs) {
		page.activate(table);
		table.getSite().getSelectionProvider().setSelection(new StructuredSelection(List.of(runs)));
		Waiting.untilIdle();
	}

	private boolean enabled() {
		return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(COMPARE).isEnabled();
	}

	private List<String> titles(Run baseline, Run other) {
		return List.of(baseline.label() + " (baseline)", other.label());
	}

	private List<String> columns() {
		return Arrays.stream(tree().getColumns()).skip(1).map(column -> column.getText()).toList();
	}

	private TreeItem section(String name) {
		return Arrays.stream(tree().getItems()).filter(item -> item.getText().startsWith(name)).findFirst().orElseThrow();
	}

	private TreeItem item(String section, String label) {
		return Arrays.stream(section(section).getItems()).filter(item -> item.getText().equals(label)).findFirst()
				.orElseThrow(() -> new AssertionError(label + " is not among " + Arrays.toString(section(section).getItems())));
	}

	private List<String> row(String section, String label) {
		TreeItem item = item(section, label);
		return Stream.iterate(0, i -> i < tree().getColumnCount(), i -> i + 1).map(item::getText).toList();
	}

	private Tree tree() {
		return find("compare.tree", Tree.class);
	}

	private void press(String key, boolean selected) {
		Button button = find(key, Button.class);
		button.setSelection(selected);
		button.notifyListeners(SWT.Selection, new Event());
		Waiting.untilIdle();
	}

	/** Opens the menu of a cell and chooses an entry. */
	private void choose(TreeItem row, int column, String entry) {
		tree().setSelection(row);
		Rectangle cell = row.getBounds(column);
		Point at = tree().toDisplay(cell.x + 5, cell.y + 5);
		Event event = new Event();
		event.x = at.x;
		event.y = at.y;
		event.detail = SWT.MENU_MOUSE;
		tree().notifyListeners(SWT.MenuDetect, event);
		Menu menu = tree().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		MenuItem item = Arrays.stream(menu.getItems()).filter(each -> each.getText().equals(entry)).findFirst()
				.orElseThrow(() -> new AssertionError(entry + " is not among " + Arrays.toString(menu.getItems())));
		item.notifyListeners(SWT.Selection, new Event());
		menu.notifyListeners(SWT.Hide, new Event());
		Waiting.untilIdle();
	}

	private static String clipboard() {
		Clipboard clipboard = new Clipboard(PlatformUI.getWorkbench().getDisplay());
		try {
			return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
		} finally {
			clipboard.dispose();
		}
	}

	private <T extends Control> T find(String key, Class<T> type) {
		return Widgets.find(page.getWorkbenchWindow().getShell(), key, type);
	}
}
