// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attune.core.run.Run;
import org.attune.ui.tests.Dialogs;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Pixels;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person does with the columns of the table, by their titles. */
@ExtendWith(NoErrorLogged.class)
final class RunsColumnsTest {
	private static final int ARROW = 13;
	private RunsScene scene;
	private Run run;

	@BeforeEach
	void openTheView() throws CoreException {
		scene = new RunsScene();
		scene.add(RecordedRun.ordinary().set("learningRate", "0.1").set("optimizer", "sgd"));
		run = scene.add(RecordedRun.ordinary().set("learningRate", "0.01").set("optimizer", "sgd"));
	}

	@AfterEach
	void closeTheView() throws CoreException {
		scene.close();
	}

	@Test
	void aTitleShowsTheDirectionAndTheRankOfTheOrder() {
		assertEquals(0, ink("Status", false) + ink("Status", true), "not sorted by it");
		scene.click("Status", 0);
		assertTrue(ink("Status", true) > ink("Status", false), "up: the tip is above");
		scene.click("Status", 0);
		assertTrue(ink("Status", false) > ink("Status", true), "down");

		int[] alone = arrow("Status");
		scene.click("Epoch", SWT.SHIFT);
		assertNotEquals(text(alone), text(arrow("Status")), "which of them comes first");
		assertNotEquals(text(arrow("Epoch")), text(arrow("Status")));
	}

	/** Pixels of the sign in one half of the right end of a title. */
	private long ink(String title, boolean lower) {
		Rectangle bounds = scene.title(title);
		int middle = bounds.height / 2;
		Rectangle half = new Rectangle(bounds.x + bounds.width - ARROW, lower ? middle + 1 : 4, ARROW - 3, middle - 4);
		Pixels pixels = Pixels.of(scene.natTable());
		int background = pixels.in(half)[0];
		return pixels.count(half, rgb -> rgb != background);
	}

	private int[] arrow(String title) {
		Rectangle bounds = scene.title(title);
		return Pixels.of(scene.natTable()).in(new Rectangle(bounds.x + bounds.width - ARROW, 2, ARROW - 3, bounds.height - 4));
	}

	private static String text(int[] pixels) {
		return Arrays.toString(pixels);
	}

	@Test
	void columnsAreChosenInADialog() {
		Dialogs.whenOpen("Columns", dialog -> {
			Table table = Widgets.all(dialog, Table.class).findFirst().orElseThrow();
			assertTrue(item(table, "Status").getChecked());
			assertFalse(item(table, "Seed").getChecked(), "not among those shown at first");
			item(table, "Status").setChecked(false);
			item(table, "Seed").setChecked(true);
			Dialogs.press(dialog, "OK");
		});
		scene.choose("Epoch", "Choose Columns…");

		assertTrue(scene.column("Status") < 0);
		assertEquals("1", scene.cell(run, "Seed"));
	}

	private static TableItem item(Table table, String text) {
		return Arrays.stream(table.getItems()).filter(item -> item.getText().equals(text)).findFirst().orElseThrow();
	}

	@Test
	void aColumnIsHiddenByItsTitleAndComesBack() {
		scene.choose("Status", "Hide This Column");
		assertTrue(scene.column("Status") < 0);

		scene.choose("Epoch", "Reset Columns");
		assertTrue(scene.column("Status") >= 0);
	}

	@Test
	void theButtonAboveTheTableHasTheSameMenu() {
		Dialogs.whenMenuOpens(menu -> RunsScene.choose(menu, "Only Where They Differ"));
		scene.control("runs.columns", Button.class).notifyListeners(SWT.Selection, new Event());
		Waiting.until("the column is left out", () -> scene.column("Optimizer") < 0);

		assertTrue(scene.column("Learning rate") >= 0);
	}

	@Test
	void aColumnIsMadeWiderByItsEdge() {
		int before = scene.title("Status").width;
		widen("Status", 40);
		assertEquals(before + 40, scene.title("Status").width);

		scene.choose("Status", "Reset Columns");
		assertEquals(before, scene.title("Status").width);
	}

	/** Drags the right edge of a title. */
	private void widen(String title, int by) {
		Rectangle bounds = scene.title(title);
		Point edge = new Point(bounds.x + bounds.width - 1, bounds.height / 2);
		Point to = new Point(edge.x + by, edge.y);
		scene.mouse(SWT.MouseMove, edge, 0, 0);
		scene.mouse(SWT.MouseDown, edge, 1, 0);
		scene.mouse(SWT.MouseMove, to, 0, SWT.BUTTON1);
		scene.mouse(SWT.MouseUp, to, 1, SWT.BUTTON1);
		Waiting.untilIdle();
	}

	@Test
	void columnsUpToOneStayWhileTheOthersScroll() {
		NatTable table = scene.natTable();
		scene.choose("Status", "Freeze Up to This Column");
		int frozen = scene.column("Status") + 1;
		scene.table.grid().reveal(scene.table.grid().columns().size() - 1, 0);
		List<Integer> visible = IntStream.range(0, table.getColumnCount()).mapToObj(table::getColumnIndexByPosition).toList();
		assertEquals(IntStream.range(0, frozen).boxed().toList(), visible.subList(0, frozen));
		assertTrue(visible.get(frozen) > frozen, "the next one went out of sight: " + visible);

		scene.choose("Status", "Unfreeze Columns");
		scene.table.grid().reveal(scene.table.grid().columns().size() - 1, 0);
		assertNotEquals(0, table.getColumnIndexByPosition(0), "none stays");
	}

	@Test
	void aTitlesMenuSortsAndGroups() {
		scene.choose("Learning rate", "Sort Descending");
		scene.settled();
		assertEquals("0.1", scene.table.grid().getDataValue(scene.column("Learning rate"), 0));

		scene.choose("Optimizer", "Group by This");
		scene.settled();
		assertEquals("Optimizer sgd (2)", scene.table.grid().rows().get(0).text(FixedColumn.RUN));
		assertEquals("Optimizer", scene.control("runs.group", Combo.class).getText());
	}

	@Test
	void theViewOpenedAgainLooksAsItWasClosed() throws CoreException {
		scene.choose("Started", "Hide This Column");
		scene.choose("Run", "Unfreeze Columns");
		widen("Learning rate", 30);
		scene.click("Learning rate", 0);
		scene.filter("epoch > 0");
		scene.choose("Optimizer", "Group by This");
		scene.choose("Run", "Only Where They Differ");
		scene.settled();
		List<RunColumn> columns = scene.table.grid().columns();
		int width = scene.title("Learning rate").width;
		RowQuery query = scene.table.query();
		scene.page.hideView(scene.view);
		scene.open();
		Waiting.until("the runs are read", () -> scene.table.grid().rows().matching() == 2);

		assertEquals(columns, scene.table.grid().columns());
		assertEquals(width, scene.title("Learning rate").width);
		assertEquals(0, scene.view.layout().frozen(columns));
		assertEquals(query.order(), scene.table.query().order());
		assertEquals("epoch > 0", scene.control("runs.filter", Text.class).getText());
		assertEquals("Optimizer", scene.control("runs.group", Combo.class).getText());
		assertEquals("Optimizer sgd (2)", scene.table.grid().rows().get(0).text(FixedColumn.RUN));
		assertTrue(scene.table.query().onlyDiffering());
	}

	@Test
	void everyMetricHasItsLastItsBestAndItsValueAtTheBestEpoch() {
		Set<String> titles = scene.view.layout().all().stream().map(RunColumn::title).collect(Collectors.toSet());
		for (String title : List.of("Validation accuracy, best", "Validation accuracy, last", "Validation loss, last",
				"Validation loss, best", "Validation loss at best")) {
			assertTrue(titles.contains(title), title + " is not among " + titles);
		}
		RunColumn atBest = scene.view.layout().all().stream().filter(column -> column.title().equals("Validation loss at best"))
				.findFirst().orElseThrow();
		assertEquals(Optional.of("0.3"), Optional.of(atBest.text(run)), "of the second epoch");
	}
}
