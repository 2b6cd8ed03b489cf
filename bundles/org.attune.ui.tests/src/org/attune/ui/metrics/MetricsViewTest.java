// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.ui.chart.ChartStyle;
import org.attune.ui.chart.Tick;
import org.attune.ui.perspective.TuningPerspective;
import org.attune.ui.runs.ShownRuns;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.RunsOnDisk;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class MetricsViewTest {
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private final ShownRuns shown = PlatformUI.getWorkbench().getService(ShownRuns.class);
	private RunsOnDisk runs;
	private MetricsView view;
	private MetricsCanvas canvas;

	@BeforeEach
	void openTheView() throws CoreException {
		page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry()
				.findPerspectiveWithId(TuningPerspective.ID));
		page.resetPerspective();
		runs = new RunsOnDisk();
		shown.replace(List.of());
		view = (MetricsView) page.showView(MetricsView.ID);
		canvas = (MetricsCanvas) Widgets.find(root(), "metrics.canvas", Composite.class);
		canvas.getShell().setSize(1400, 900);
		Waiting.untilIdle();
	}

	@AfterEach
	void closeTheView() throws CoreException {
		page.hideView(view);
		shown.replace(List.of());
		runs.close();
	}

	@Test
	void showsLossAndAccuracyOfTheNewestRun() {
		Run run = runs.add(RecordedRun.ordinary());
		Curve losses = curve(run, Metric.LOSS);

		assertEquals(30, losses.measured().size());
		assertEquals(2.0, losses.measured().y(0));
		assertEquals(2.0 / 30, losses.measured().y(29), 1e-6);
		assertEquals(0.6, curve(run, Metric.VALIDATION_ACCURACY).measured().y(2), 1e-9);
		assertEquals(3, curve(run, Metric.VALIDATION_LOSS).measured().size());
		assertEquals(3, curve(run, Metric.TRAINING_ACCURACY).measured().size());
	}

	@Test
	void drawsTheCurveInTheColourOfTheRun() {
		Run run = runs.add(RecordedRun.ordinary());
		curve(run, Metric.LOSS);
		ImageData pixels = panel(Panel.LOSS).pixels();
		int colour = picture().request().style().run(run.number());
		int drawn = 0;
		for (int y = 0; y < pixels.height; y++) {
			for (int x = 0; x < pixels.width; x++) {
				drawn += pixels.getPixel(x, y) == colour ? 1 : 0;
			}
		}

		assertTrue(drawn > pixels.width / 4, drawn + " pixels in the colour of the run");
	}

	@Test
	void anEarlierRunIsShownWhileItIsChecked() {
		Run earlier = runs.add(RecordedRun.ordinary());
		Run newest = runs.add(RecordedRun.ordinary());
		await("only the newest run is shown", picture -> labels(picture).equals(List.of(newest.label())));

		shown.show(earlier.id(), true);
		await("both runs are shown", picture -> labels(picture).equals(List.of(earlier.label(), newest.label())));
		assertTrue(legend().contains(earlier.label()), legend().toString());

		shown.show(earlier.id(), false);
		await("the earlier run is gone", picture -> labels(picture).equals(List.of(newest.label())));
	}

	@Test
	void theLossAxisBecomesLogarithmic() {
		curve(runs.add(RecordedRun.ordinary()), Metric.LOSS);
		assertFalse(panel(Panel.LOSS).y().logarithmic());

		select(Widgets.find(root(), "metrics.log", Button.class), true);
		await("the loss axis is logarithmic", picture -> panel(Panel.LOSS).y().logarithmic());

		assertFalse(panel(Panel.ACCURACY).y().logarithmic());
		assertTrue(panel(Panel.LOSS).yTicks().stream().map(Tick::label).toList().containsAll(List.of("0.1", "1")));
	}

	@Test
	void smoothingChangesTheLineAndKeepsTheMeasuredValues() {
		Run run = runs.add(RecordedRun.ordinary());
		curve(run, Metric.LOSS);
		smooth(0);
		await("nothing is smoothed", picture -> !curve(run, Metric.LOSS).smoothed());
		smooth(90);
		await("the loss is smoothed", picture -> curve(run, Metric.LOSS).smoothed());
		Curve loss = curve(run, Metric.LOSS);

		assertEquals(2.0 / 30, loss.measured().y(29), 1e-6);
		assertTrue(loss.shown().y(29) > loss.measured().y(29));
	}

	@Test
	void whatIsMeasuredOnceAnEpochIsNeverSmoothed() {
		Run run = runs.add(RecordedRun.ordinary());
		smooth(90);
		await("the loss is smoothed", picture -> curve(run, Metric.LOSS).smoothed());

		assertFalse(curve(run, Metric.VALIDATION_ACCURACY).smoothed());
		assertFalse(curve(run, Metric.VALIDATION_LOSS).smoothed());
	}

	@Test
	void marksWhereTheLossWasNotANumber() {
		Run run = runs.add(new RecordedRun(RunStatus.DIVERGED).losses(2, 1.5, Double.NaN, 1.2, Double.POSITIVE_INFINITY));
		curve(run, Metric.LOSS);

		assertEquals(List.of(Oddity.NAN, Oddity.INFINITE), marks(curve(run, Metric.LOSS)).stream().map(Marks.Mark::oddity).toList());
		assertEquals(List.of(3, 5), marks(curve(run, Metric.LOSS)).stream()
				.map(mark -> (int) Math.round(panel(Panel.LOSS).x().value(mark.column() / 9999.0))).toList());
		assertTrue(legend().containsAll(List.of("not a number", "infinite")), legend().toString());
		assertTrue(legend().stream().anyMatch(text -> text.contains(RunStatus.DIVERGED.label())), legend().toString());
		assertTrue(panel(Panel.LOSS).y().minimum() > 0.5, "NaN must not count as 0");
	}

	@Test
	void withoutValidationImagesThereIsNoValidationCurve() {
		Run run = runs.add(new RecordedRun(RunStatus.FINISHED).losses(2, 1.5).accuracies(Double.NaN));
		curve(run, Metric.LOSS);

		assertEquals(List.of(Metric.LOSS), picture().curves().stream().map(Curve::metric).toList());
	}

	@Test
	void thePointerReadsAllCurvesAtItsPlace() {
		Run run = runs.add(RecordedRun.ordinary());
		curve(run, Metric.LOSS);
		smooth(0);
		await("nothing is smoothed", picture -> !curve(run, Metric.LOSS).smoothed());
		PanelPicture loss = panel(Panel.LOSS);
		point(SWT.MouseMove, loss.positionOf(20), loss.plot().y + 5);
		String text = canvas.readout().orElseThrow().asText();

		assertTrue(text.startsWith("Iteration 20\n"), text);
		assertTrue(text.contains(run.label() + "  " + Metric.LOSS.label() + "  0.1"), text);
		assertTrue(text.contains(run.label() + "  " + Metric.VALIDATION_LOSS.label() + "  0.3"), text);
		assertTrue(canvas.description().contains(text), canvas.description());

		point(SWT.MouseExit, 0, 0);
		assertTrue(canvas.readout().isEmpty());
	}

	@Test
	void theArrowKeysReadToo() {
		curve(runs.add(RecordedRun.ordinary()), Metric.LOSS);
		for (int i = 0; i < 10; i++) {
			press(SWT.ARROW_RIGHT);
		}
		double there = canvas.readout().orElseThrow().x();
		for (int i = 0; i < 200; i++) {
			press(SWT.ARROW_RIGHT);
		}

		assertTrue(canvas.readout().orElseThrow().x() > there);
	}

	@Test
	void theAxisCountsEpochsOnRequest() {
		Run run = runs.add(RecordedRun.ordinary());
		assertEquals(30, curve(run, Metric.VALIDATION_LOSS).measured().x(2));

		Combo axis = Widgets.find(root(), "metrics.axis", Combo.class);
		axis.select(XAxis.EPOCH.ordinal());
		axis.notifyListeners(SWT.Selection, new Event());
		await("the axis counts epochs", picture -> picture.request().settings().axis() == XAxis.EPOCH);

		assertEquals(3, curve(run, Metric.VALIDATION_LOSS).measured().x(2), 1e-9);
		assertEquals(0.5, curve(run, Metric.LOSS).measured().x(4), 1e-9);
	}

	@Test
	void bothChartsShareTheirHorizontalAxis() {
		curve(runs.add(RecordedRun.ordinary()), Metric.LOSS);

		assertEquals(panel(Panel.LOSS).x(), panel(Panel.ACCURACY).x());
	}

	@Test
	void followsTheColoursOfTheTheme() {
		curve(runs.add(RecordedRun.ordinary()), Metric.LOSS);
		canvas.setBackground(new Color(47, 47, 47));
		canvas.setForeground(new Color(230, 230, 230));
		canvas.redraw();
		await("the picture is dark", picture -> picture.request().style().equals(new ChartStyle(0x2F2F2F, 0xE6E6E6)));

		assertEquals(0x2F2F2F, panel(Panel.LOSS).pixels().getPixel(panel(Panel.LOSS).pixels().width - 1, 0));
	}

	@Test
	void chartsLieSideBySideWhereTheViewIsFlat() {
		List<Rectangle> flat = ChartLayout.of(request(1200, 300), 20, 2);
		List<Rectangle> high = ChartLayout.of(request(500, 900), 20, 2);

		assertEquals(flat.get(0).y, flat.get(1).y);
		assertTrue(flat.get(1).x > flat.get(0).x + flat.get(0).width);
		assertEquals(high.get(0).x, high.get(1).x);
		assertTrue(high.get(1).y > high.get(0).y + high.get(0).height);
	}

	@Test
	void manyChartsLieInAGridWithoutOverlapping() {
		List<Rectangle> plots = ChartLayout.of(request(1200, 900), 20, 7);

		for (Rectangle one : plots) {
			assertTrue(one.x >= 0 && one.x + one.width <= 1200 && one.y >= 20 && one.y + one.height <= 900, one.toString());
			assertTrue(plots.stream().filter(one::intersects).count() == 1, one + " overlaps");
		}
	}

	@Test
	void saysInWordsThatThereAreNoRuns() {
		ChartPicture picture = new ChartPreparation().picture(request(500, 500), List.of());

		assertEquals("No runs yet. Open a .tuning file and press Run.", picture.message());
	}

	@Test
	void aClosedViewIsGoneAndRunsGoOn() throws CoreException {
		page.hideView(view);
		runs.add(RecordedRun.ordinary());
		Waiting.untilIdle();
		assertTrue(canvas.isDisposed());

		MetricsView again = (MetricsView) page.showView(MetricsView.ID);
		assertNotEquals(view, again);
		page.hideView(again);
	}

	private Composite root() {
		return page.getWorkbenchWindow().getShell();
	}

	private List<Marks.Mark> marks(Curve curve) {
		return Marks.of(curve, panel(Panel.LOSS).x(), 10_000, 1).all();
	}

	private static ChartRequest request(int width, int height) {
		return new ChartRequest(width, height, 1, 16, 8, new ChartStyle(0xFFFFFF, 0), ChartState.DEFAULT);
	}

	private ChartPicture picture() {
		return canvas.picture().orElseThrow();
	}

	private PanelPicture panel(Panel panel) {
		return picture().panel(panel).orElseThrow();
	}

	/** The curve on show, as soon as it is. */
	private Curve curve(Run run, Metric metric) {
		await(metric + " of " + run.label() + " is shown", picture -> picture.curves().stream()
				.anyMatch(curve -> curve.owner().number() == run.number() && curve.metric() == metric));
		return picture().curves().stream().filter(curve -> curve.owner().number() == run.number() && curve.metric() == metric)
				.findFirst().orElseThrow();
	}

	private void await(String what, Predicate<ChartPicture> condition) {
		Waiting.until(what, () -> canvas.picture().filter(condition).isPresent());
	}

	private static List<String> labels(ChartPicture picture) {
		return picture.curves().stream().filter(curve -> curve.metric() == Metric.LOSS).map(curve -> curve.owner().label()).toList();
	}

	private List<String> legend() {
		return picture().legend().entries().stream().map(Legend.Entry::text).toList();
	}

	private void smooth(int percent) {
		Scale scale = Widgets.find(root(), "metrics.smoothing", Scale.class);
		scale.setSelection(percent);
		scale.notifyListeners(SWT.Selection, new Event());
	}

	private static void select(Button button, boolean selected) {
		button.setSelection(selected);
		button.notifyListeners(SWT.Selection, new Event());
	}

	private void point(int type, int x, int y) {
		Event event = new Event();
		event.x = x;
		event.y = y;
		canvas.notifyListeners(type, event);
	}

	private void press(int key) {
		Event event = new Event();
		event.keyCode = key;
		canvas.notifyListeners(SWT.KeyDown, event);
	}
}
