// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.statistics.SeedGroup;
import org.attune.core.statistics.Summary;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.nebula.widgets.nattable.reorder.command.ColumnReorderEndCommand;
import org.eclipse.nebula.widgets.nattable.reorder.command.ColumnReorderStartCommand;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class RunsTableTest {
	private static final RunColumn RATE = new HyperparameterColumn("learningRate");
	private RunsScene scene;

	@BeforeEach
	void openTheView() throws CoreException {
		scene = new RunsScene();
	}

	@AfterEach
	void closeTheView() throws CoreException {
		scene.close();
	}

	@Test
	void checkingARunShowsItsCurves() {
		Run run = scene.add(RecordedRun.ordinary());
		RunColumn checks = new ShownColumn(scene.shown);
		scene.click(run.id(), checks);
		assertTrue(scene.shown.contains(run.id()));

		scene.click(run.id(), checks);
		assertFalse(scene.shown.contains(run.id()));
	}

	@Test
	void theNewestRunIsMarkedAnyway() {
		Run earlier = scene.add(RecordedRun.ordinary());
		Run newest = scene.add(RecordedRun.ordinary());

		assertTrue(scene.table.grid().rows().newest(newest));
		assertFalse(scene.table.grid().rows().newest(earlier));
	}

	@Test
	void theSpaceBarChecksTheSelectedRun() {
		Run run = scene.add(RecordedRun.ordinary());
		scene.select(run);
		Event space = new Event();
		space.keyCode = ' ';
		space.character = ' ';
		scene.natTable().notifyListeners(SWT.KeyDown, space);

		assertTrue(scene.shown.contains(run.id()));
	}

	@Test
	void aClickStarsARun() {
		Run run = scene.add(RecordedRun.ordinary());
		scene.click(run.id(), FixedColumn.STAR);

		Waiting.until("the run is starred", () -> run.annotation().starred());
		scene.filter("starred");
		assertEquals(List.of(run), scene.order(run));
	}

	@Test
	void shiftSortsByASecondColumn() {
		Run a = scene.add(RecordedRun.ordinary().set("optimizer", "sgd").set("learningRate", "0.1"));
		Run b = scene.add(RecordedRun.ordinary().set("optimizer", "adam").set("learningRate", "0.01"));
		Run c = scene.add(RecordedRun.ordinary().set("optimizer", "adam").set("learningRate", "0.1"));
		scene.click("Optimizer", 0);
		scene.click("Learning rate", SWT.SHIFT);
		assertEquals(List.of(b, c, a), scene.order(a, b, c));

		scene.click("Learning rate", SWT.SHIFT);
		assertEquals(List.of(c, b, a), scene.order(a, b, c));
	}

	@Test
	void aFilterHidesRunsAndSaysHowMany() {
		Run low = scene.add(RecordedRun.ordinary().set("learningRate", "0.001"));
		Run high = scene.add(RecordedRun.ordinary().set("learningRate", "0.1"));
		scene.filter("lr < 0.01 and status = finished");

		assertEquals(List.of(low), scene.order(low, high));
		assertEquals("1 of 2 runs", scene.control("runs.count", Label.class).getText());
	}

	@Test
	void aWrongFilterIsExplainedAndTheLastOneStays() {
		Run low = scene.add(RecordedRun.ordinary().set("learningRate", "0.001"));
		Run high = scene.add(RecordedRun.ordinary().set("learningRate", "0.1"));
		scene.filter("lr < 0.01");
		scene.filter("lr < 0.01 and lr >");

		assertEquals(List.of(low), scene.order(low, high));
		Label problem = scene.control("runs.problem", Label.class);
		assertTrue(problem.isVisible());
		assertTrue(problem.getText().startsWith("At character 19: "), problem.getText());
		scene.filter("lr > 0.01");
		assertFalse(problem.isVisible());
	}

	@Test
	void aFilterThatHidesAllOffersToClearIt() {
		Run run = scene.add(RecordedRun.ordinary());
		scene.filter("status = cancelled");
		visibleLink().notifyListeners(SWT.Selection, new Event());
		scene.settled();

		assertEquals(List.of(run), scene.order(run));
	}

	private Link visibleLink() {
		return Widgets.all(scene.page.getWorkbenchWindow().getShell(), Link.class)
				.filter(link -> "runs.empty".equals(link.getData("org.attune.id")) && link.isVisible()).findFirst().orElseThrow();
	}

	@Test
	void nanAndCancelledAreToldApart() {
		Run diverged = scene.add(new RecordedRun(RunStatus.DIVERGED).losses(1, Double.NaN));
		Run cancelled = scene.add(new RecordedRun(RunStatus.CANCELLED).losses(1, 0.5));

		assertEquals("Diverged: NaN at 2", scene.cell(diverged, "Status"));
		assertEquals("Cancelled", scene.cell(cancelled, "Status"));
		scene.filter("loss.last = NaN");
		assertEquals(List.of(diverged), scene.order(diverged, cancelled));
	}

	@Test
	void aSeedGroupShowsMeanAndInterval() {
		Run one = scene.add(RecordedRun.ordinary().group("g1").accuracies(0.8));
		Run two = scene.add(RecordedRun.ordinary().group("g1").accuracies(0.9));
		Run alone = scene.add(RecordedRun.ordinary());
		scene.ask(scene.table.query().withGrouping(Grouping.SEEDS));
		TableRow.Group group = group();
		Summary expected = SeedGroup.of(List.of(one, two)).getFirst().summary(run -> run.best(Metric.VALIDATION_ACCURACY));

		assertEquals(RunText.percent(OptionalDouble.of(expected.mean())) + " \u00b1 "
				+ RunText.percent(OptionalDouble.of(expected.halfWidth())) + " (n = 2)", group.text(MetricColumn.BEST_ACCURACY));
		assertEquals(2, scene.table.grid().rows().size());
		assertEquals(List.of(two, one), scene.order(one, two));
		scene.click(group.id(), FixedColumn.RUN);
		scene.settled();
		assertEquals(4, scene.table.grid().rows().size());
		assertTrue(scene.table.grid().rows().index(alone.id()) >= 0);
	}

	private TableRow.Group group() {
		return scene.table.grid().rows().all().stream().filter(TableRow.Group.class::isInstance).map(TableRow.Group.class::cast)
				.findFirst().orElseThrow();
	}

	@Test
	void runsAreGroupedByAHyperparameter() {
		scene.add(RecordedRun.ordinary().set("optimizer", "sgd"));
		Run adam = scene.add(RecordedRun.ordinary().set("optimizer", "adam"));
		Run adamToo = scene.add(RecordedRun.ordinary().set("optimizer", "adam"));
		scene.ask(scene.table.query().withGrouping(new Grouping("optimizer")));

		assertEquals("Optimizer adam (2)", scene.table.grid().rows().get(0).text(FixedColumn.RUN));
		assertEquals(List.of(adamToo, adam), scene.table.grid().rows().get(0).runs());
	}

	@Test
	void columnsWhereNothingDiffersAreLeftOut() {
		scene.add(RecordedRun.ordinary().set("optimizer", "sgd").set("learningRate", "0.1"));
		scene.add(RecordedRun.ordinary().set("optimizer", "sgd").set("learningRate", "0.2"));
		scene.ask(scene.table.query().withOnlyDiffering(true));

		assertTrue(scene.column("Optimizer") < 0);
		assertTrue(scene.column("Learning rate") >= 0);
		scene.ask(scene.table.query().withOnlyDiffering(false));
		assertTrue(scene.column("Optimizer") >= 0);
	}

	@Test
	void aColumnIsMovedByItsTitle() {
		scene.add(RecordedRun.ordinary().set("learningRate", "0.1"));
		int from = scene.column("Status");
		int to = scene.column("Epoch");
		scene.natTable().doCommand(new ColumnReorderStartCommand(scene.natTable(), from));
		scene.natTable().doCommand(new ColumnReorderEndCommand(scene.natTable(), to + 1));

		assertEquals(from, scene.column("Epoch"));
		assertEquals(to, scene.column("Status"));
		Menu menu = new ColumnsMenu(scene.table, scene.view.layout(), scene.view::firstColumns).create(scene.natTable(), Optional.empty());
		Arrays.stream(menu.getItems()).filter(item -> item.getText().equals(Messages.columns_reset)).findFirst().orElseThrow()
				.notifyListeners(SWT.Selection, new Event());
		assertEquals(from, scene.column("Status"));
	}

	@Test
	void columnsSortOrderAndFilterSurviveTheSession() {
		Run low = scene.add(RecordedRun.ordinary().set("learningRate", "0.001"));
		Run high = scene.add(RecordedRun.ordinary().set("learningRate", "0.1"));
		scene.click("Learning rate", 0);
		scene.filter("epoch > 0");
		XMLMemento memento = XMLMemento.createWriteRoot("view");
		scene.view.saveState(memento);
		RunsMemento kept = new RunsMemento(memento);

		assertEquals("epoch > 0", kept.query(List.of()).filter());
		assertEquals(RunOrder.by(RATE, false), kept.query(List.of()).order());
		assertTrue(kept.columns().orElseThrow().order().contains("learningRate"));
		assertEquals(List.of(low, high), scene.order(low, high));
	}

	@Test
	void anOrderByAHyperparameterIsThereBeforeItsRunsAre() throws CoreException {
		Run low = scene.add(RecordedRun.ordinary().set("learningRate", "0.001"));
		Run high = scene.add(RecordedRun.ordinary().set("learningRate", "0.1"));
		scene.click("Learning rate", 0);
		scene.page.hideView(scene.view);
		scene.open();
		Waiting.until("the runs are read", () -> scene.table.grid().rows().size() == 2);

		assertEquals(RunOrder.by(RATE, false), scene.table.query().order());
		assertEquals(List.of(low, high), scene.order(low, high));
	}

	@Test
	void columnsStayWhileTheOthersScroll() {
		scene.add(RecordedRun.ordinary());
		scene.table.freeze(Optional.of(FixedColumn.STATUS));

		assertEquals(FixedColumn.STATUS.id(), scene.table.grid().columns().get(3).id());
		assertEquals(3, scene.natTable().getColumnIndexByPosition(3));
	}
}
