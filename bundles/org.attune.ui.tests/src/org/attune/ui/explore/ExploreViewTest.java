// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.ui.perspective.TuningPerspective;
import org.attune.ui.runs.RunsView;
import org.attune.ui.runs.ShownRuns;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.RunsOnDisk;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class ExploreViewTest {
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private final ShownRuns shown = PlatformUI.getWorkbench().getService(ShownRuns.class);
	private final Random random = new Random(3);
	private RunsOnDisk disk;
	private ExploreView view;
	private ParallelCanvas canvas;

	@BeforeEach
	void openTheView() throws CoreException {
		page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry()
				.findPerspectiveWithId(TuningPerspective.ID));
		page.resetPerspective();
		disk = new RunsOnDisk();
		shown.replace(List.of());
		open();
		view.exploration().change(ExploreSettings.DEFAULT); // the workbench keeps what the test before chose
		find("explore.pages", TabFolder.class).setSelection(0);
		canvas.getShell().setSize(1500, 950);
		Waiting.untilIdle();
	}

	private void open() throws CoreException {
		view = (ExploreView) page.showView(ExploreView.ID);
		canvas = find("explore.parallel", ParallelCanvas.class);
	}

	@AfterEach
	void closeTheView() throws CoreException {
		page.hideView(view);
		shown.replace(List.of());
		disk.close();
	}

	@Test
	void saysInWordsWhatIsMissing() {
		assertTrue(find("explore.empty", Label.class).getText().contains("No runs yet"));
		disk.add(RecordedRun.ordinary());
		Waiting.until("it asks for another value",
				() -> find("explore.empty", Label.class).getText().contains("same hyperparameters"));
	}

	@Test
	void anAxisForEachHyperparameterThatVariesAndOneForTheMetric() {
		some();
		await(axes("learningRate", "momentum", "optimizer", ExploreData.TARGET));

		assertTrue(axis("learningRate").scale().logarithmic(), "three decades");
		assertFalse(axis("momentum").scale().logarithmic());
		assertEquals(List.of("adam", "sgd"), axis("optimizer").ticks(9).stream().map(tick -> tick.label()).toList());
		assertEquals(1, picture().data().constant(), "the epochs are the same in all runs");
	}

	@Test
	void aDragAlongAnAxisBrushesAndSelects() {
		List<Run> runs = some();
		await(axes("learningRate", "momentum", "optimizer", ExploreData.TARGET));
		brush(0, 0.92, 1.0);

		assertEquals(List.of(runs.get(2)), selection());
		await(() -> picture().accepted().cardinality() == 1);
		assertEquals(Set.of(), canvas.selected(), "what is brushed keeps its colours");
		assertEquals("1 of 4 runs", find("explore.count", Label.class).getText());
	}

	@Test
	void severalBrushesCombine() {
		List<Run> runs = some();
		await(axes("learningRate", "momentum", "optimizer", ExploreData.TARGET));
		brush(0, 0.3, 1.0);
		assertEquals(List.of(runs.get(1), runs.get(2), runs.get(3)), selection());
		brush(2, 0.0, 0.4);

		assertEquals(List.of(runs.get(1)), selection(), "the run with Adam");
		key(SWT.ESC);
		assertEquals(List.of(), selection());
		await(() -> picture().accepted().cardinality() == 4);
	}

	@Test
	void runsWithoutAValueLieBelowAndCanBeBrushed() {
		List<Run> runs = some();
		await(axes("learningRate", "momentum", "optimizer", ExploreData.TARGET));
		int axis = picture().axes().size() - 1;
		int bottom = picture().plot().y + picture().plot().height - 2;
		assertTrue(picture().heightOf(axis, 3) > picture().plot().y + picture().axisHeight(), "diverged");
		drag(picture().positionOf(axis), bottom, picture().positionOf(axis), bottom - 6);

		assertEquals(List.of(runs.get(3)), selection());
	}

	@Test
	void brushedRunsAreShownInTheMetricsView() {
		List<Run> runs = some();
		await(axes("learningRate", "momentum", "optimizer", ExploreData.TARGET));
		brush(0, 0.3, 1.0);
		press("explore.show");

		assertEquals(Set.of(runs.get(1).id(), runs.get(2).id(), runs.get(3).id()), shown.ids());
		press("explore.clear");
		assertFalse(find("explore.show", Button.class).isEnabled());
	}

	@Test
	void anAxisIsMovedTurnedAndRescaledByTheMouse() {
		some();
		await(axes("learningRate", "momentum", "optimizer", ExploreData.TARGET));
		int label = picture().plot().y - 8;
		drag(picture().positionOf(0), label, picture().positionOf(2), label);
		await(axes("momentum", "optimizer", "learningRate", ExploreData.TARGET));
		drag(picture().positionOf(2), label, picture().positionOf(2), label);
		await(() -> axis("learningRate").flipped());
		mouse(SWT.MouseDoubleClick, picture().positionOf(2), label);
		await(() -> !axis("learningRate").scale().logarithmic());
	}

	@Test
	void theKeyboardDoesTheSame() {
		some();
		await(axes("learningRate", "momentum", "optimizer", ExploreData.TARGET));
		type('+');
		await(axes("momentum", "learningRate", "optimizer", ExploreData.TARGET));
		assertTrue(canvas.description().startsWith("Axis Learning rate, 2 of 4, logarithmic"), canvas.description());
		type('l');
		await(() -> !axis("learningRate").scale().logarithmic());
		type('i');
		await(() -> axis("learningRate").flipped());
		type('-');
		await(axes("learningRate", "momentum", "optimizer", ExploreData.TARGET));
		key(SWT.ARROW_RIGHT);
		assertTrue(canvas.description().startsWith("Axis Momentum"), canvas.description());
		key(SWT.ARROW_UP);
		assertFalse(canvas.brushes().isEmpty());
		assertTrue(canvas.description().contains("brushed from"), canvas.description());
		key(SWT.DEL);
		assertTrue(canvas.brushes().isEmpty());
	}

	@Test
	void theMenuDoesTheSame() {
		some();
		await(axes("learningRate", "momentum", "optimizer", ExploreData.TARGET));
		canvas.getMenu().notifyListeners(SWT.Show, new Event());
		assertTrue(canvas.getMenu().getItem(0).getSelection());
		canvas.getMenu().getItem(0).notifyListeners(SWT.Selection, new Event());
		await(() -> !axis("learningRate").scale().logarithmic());
	}

	@Test
	void thePointerNamesTheRun() {
		List<Run> runs = some();
		await(axes("learningRate", "momentum", "optimizer", ExploreData.TARGET));
		mouse(SWT.MouseMove, picture().positionOf(0) + 1, picture().heightOf(0, 2));
		String tip = canvas.getToolTipText();

		assertTrue(tip.startsWith(runs.get(2).label()), tip);
		assertTrue(tip.contains("Learning rate: 0.1"), tip);
		mouse(SWT.MouseMove, picture().positionOf(0), 8);
		assertTrue(canvas.getToolTipText().contains("drag to move"), canvas.getToolTipText());
	}

	@Test
	void anotherMetricIsAnotherAxis() {
		some();
		await(axes("learningRate", "momentum", "optimizer", ExploreData.TARGET));
		Combo metric = find("explore.metric", Combo.class);
		metric.select(Metric.VALIDATION_LOSS.ordinal());
		metric.notifyListeners(SWT.Selection, new Event());

		await(() -> axis(ExploreData.TARGET).label().equals(Metric.VALIDATION_LOSS.label()));
		assertEquals(0.2, picture().data().target().value(1), 1e-9);
	}

	@Test
	void aRunThatIsAddedAppears() {
		some();
		await(axes("learningRate", "momentum", "optimizer", ExploreData.TARGET));
		disk.add(new RecordedRun(RunStatus.FINISHED).set("learningRate", "0.5").accuracies(0.3));
		await(() -> picture().data().runs().size() == 5);
	}

	@Test
	void theScatterPlotShowsTheMetricOverAHyperparameter() {
		List<Run> runs = some();
		tab(1);
		ScatterCanvas scatter = find("explore.scatter", ScatterCanvas.class);
		await(() -> scatter.picture().isPresent());
		choose("explore.x", "Momentum");
		await(() -> scatter.picture().orElseThrow().x().id().equals("momentum"));
		choose("explore.colour", "Learning rate");
		await(() -> scatter.picture().orElseThrow().shade().axis().id().equals("learningRate"));
		ScatterPicture picture = scatter.picture().orElseThrow();
		Event move = new Event();
		move.x = picture.positionOf(1);
		move.y = picture.heightOf(picture.y().column().value(1));
		scatter.notifyListeners(SWT.MouseMove, move);
		assertTrue(scatter.getToolTipText().startsWith(runs.get(1).label()), scatter.getToolTipText());
		Event click = new Event();
		click.button = 1;
		scatter.notifyListeners(SWT.MouseDown, click);
		assertEquals(List.of(runs.get(1)), selection());
	}

	@Test
	void theScatterPlotsAxesBecomeLogarithmicAndBack() {
		some();
		tab(1);
		ScatterCanvas scatter = find("explore.scatter", ScatterCanvas.class);
		await(() -> scatter.picture().isPresent());
		assertTrue(scatter.picture().orElseThrow().x().scale().logarithmic());
		assertTrue(find("explore.logX", Button.class).getSelection());
		press("explore.logX");
		await(() -> !scatter.picture().orElseThrow().x().scale().logarithmic());
		press("explore.logY");
		await(() -> scatter.picture().orElseThrow().y().scale().logarithmic());
	}

	@Test
	void importanceWarnsWhereRunsAreFewAndOpensTheScatterPlot() {
		for (int i = 0; i < 12; i++) {
			double rate = random.nextDouble();
			disk.add(new RecordedRun(RunStatus.FINISHED).set("learningRate", Double.toString(rate))
					.set("momentum", Double.toString(random.nextDouble())).accuracies(rate * 0.9));
		}
		tab(2);
		Table table = find("explore.importance", Table.class);
		Waiting.until("the importance is shown", () -> table.getItemCount() == 2 && warning().contains("12 runs"));

		assertEquals("Learning rate", table.getItem(0).getText(0));
		assertTrue(warning().contains("fewer than 20"), warning());
		assertTrue(find("explore.meaning", Label.class).getText().contains("12 runs"));
		Event enter = new Event();
		enter.item = table.getItem(1);
		table.notifyListeners(SWT.DefaultSelection, enter);
		ScatterCanvas scatter = find("explore.scatter", ScatterCanvas.class);
		await(() -> scatter.picture().filter(picture -> picture.x().id().equals("momentum")).isPresent());
		assertEquals(1, find("explore.pages", TabFolder.class).getSelectionIndex());
	}

	@Test
	void choicesAreKept() throws CoreException {
		ExploreSettings settings = new ExploreSettings(Metric.LOSS, List.of("b", "a"), Set.of("a"), Set.of("b"), "a", "b", 2);
		XMLMemento memento = XMLMemento.createWriteRoot("view");
		ExploreMemento.save(settings, memento);

		assertEquals(settings, ExploreMemento.load(memento));
		assertEquals(ExploreSettings.DEFAULT, ExploreMemento.load(null));
		assertEquals(ExploreSettings.DEFAULT, ExploreMemento.load(XMLMemento.createWriteRoot("view")));
	}

	@Test
	void whatIsSelectedElsewhereStandsOut() throws CoreException {
		List<Run> runs = some();
		await(axes("learningRate", "momentum", "optimizer", ExploreData.TARGET));
		page.showView(RunsView.ID).getSite().getSelectionProvider().setSelection(new StructuredSelection(runs.get(1)));
		Waiting.until("the run stands out", () -> canvas.selected().equals(Set.of(runs.get(1))));
	}

	@Test
	void followsTheColoursOfTheTheme() {
		some();
		await(axes("learningRate", "momentum", "optimizer", ExploreData.TARGET));
		canvas.setBackground(new Color(47, 47, 47));
		canvas.setForeground(new Color(230, 230, 230));
		canvas.redraw();
		await(() -> picture().frame().style().dark());
		assertEquals(0x2F2F2F, picture().raster().pixel(0, picture().raster().height() - 1));
	}

	@Test
	void nothingIsDoneWhileItIsHidden() throws CoreException {
		some();
		await(axes("learningRate", "momentum", "optimizer", ExploreData.TARGET));
		ParallelPicture before = picture();
		page.showView("org.attune.ui.view.metrics");
		Waiting.untilIdle();
		if (page.isPartVisible(view)) {
			page.activate(page.showView("org.eclipse.ui.views.ProblemView"));
			Waiting.untilIdle();
		}
		boolean hidden = !page.isPartVisible(view);
		disk.add(new RecordedRun(RunStatus.FINISHED).set("learningRate", "0.5").accuracies(0.3));
		if (hidden) {
			assertEquals(before, picture());
			page.activate(page.showView(ExploreView.ID));
		}
		await(() -> picture().data().runs().size() == 5);
	}

	@Test
	void everyControlHasATooltipAndTheViewHasHelp() {
		some();
		await(axes("learningRate", "momentum", "optimizer", ExploreData.TARGET));
		for (String key : List.of("explore.metric", "explore.show", "explore.clear", "explore.x", "explore.logX",
				"explore.logY", "explore.colour", "explore.importance")) {
			assertNotEquals(null, find(key, Control.class).getToolTipText(), key);
		}
	}

	/** Three runs that ended well and one that diverged. */
	private List<Run> some() {
		List<Run> runs = new ArrayList<>();
		runs.add(disk.add(run(RunStatus.FINISHED, "0.0001").set("momentum", "0.5").set("optimizer", "sgd").accuracies(0.4, 0.6)));
		runs.add(disk.add(run(RunStatus.FINISHED, "0.01").set("optimizer", "adam").accuracies(0.7, 0.8)));
		runs.add(disk.add(run(RunStatus.FINISHED, "0.1").set("momentum", "0.9").set("optimizer", "sgd").accuracies(0.6, 0.5)));
		runs.add(disk.add(run(RunStatus.DIVERGED, "0.03").set("momentum", "0.7").set("optimizer", "sgd").losses(2, Double.NaN)));
		return runs;
	}

	private static RecordedRun run(RunStatus status, String rate) {
		return new RecordedRun(status).set("learningRate", rate);
	}

	private BooleanSupplier axes(String... ids) {
		return () -> canvas.picture().isPresent() && picture().data().runs().size() >= 4
				&& picture().axes().stream().map(Axis::id).toList().equals(List.of(ids));
	}

	private static void await(BooleanSupplier condition) {
		Waiting.until("the picture shows it", condition);
	}

	private ParallelPicture picture() {
		return canvas.picture().orElseThrow();
	}

	private Axis axis(String id) {
		return picture().axes().stream().filter(axis -> axis.id().equals(id)).findFirst().orElseThrow();
	}

	private List<?> selection() {
		return ((IStructuredSelection) view.getSite().getSelectionProvider().getSelection()).toList();
	}

	private String warning() {
		return find("explore.warning", Label.class).getText();
	}

	/** Drags from one part of an axis to another, 0 at its lower end. */
	private void brush(int axis, double from, double to) {
		ParallelPicture picture = picture();
		int top = picture.plot().y;
		drag(picture.positionOf(axis), top + (int) ((1 - from) * picture.axisHeight()), picture.positionOf(axis),
				top + (int) ((1 - to) * picture.axisHeight()));
	}

	private void drag(int fromX, int fromY, int toX, int toY) {
		mouse(SWT.MouseDown, fromX, fromY);
		mouse(SWT.MouseMove, toX, toY);
		mouse(SWT.MouseUp, toX, toY);
	}

	private void mouse(int type, int x, int y) {
		Event event = new Event();
		event.button = type == SWT.MouseMove ? 0 : 1;
		event.x = x;
		event.y = y;
		canvas.notifyListeners(type, event);
	}

	private void key(int code) {
		Event event = new Event();
		event.keyCode = code;
		canvas.notifyListeners(SWT.KeyDown, event);
	}

	private void type(char character) {
		Event event = new Event();
		event.character = character;
		event.keyCode = character;
		canvas.notifyListeners(SWT.KeyDown, event);
	}

	private void tab(int index) {
		TabFolder folder = find("explore.pages", TabFolder.class);
		folder.setSelection(index);
		folder.notifyListeners(SWT.Selection, new Event());
		Waiting.untilIdle();
	}

	private void press(String key) {
		Button button = find(key, Button.class);
		button.notifyListeners(SWT.Selection, new Event());
	}

	private void choose(String key, String label) {
		Combo combo = find(key, Combo.class);
		combo.select(Arrays.asList(combo.getItems()).indexOf(label));
		combo.notifyListeners(SWT.Selection, new Event());
	}

	private <T extends Control> T find(String key, Class<T> type) {
		Composite root = page.getWorkbenchWindow().getShell();
		return Widgets.find(root, key, type);
	}
}
