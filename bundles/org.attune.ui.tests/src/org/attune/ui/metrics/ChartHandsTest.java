// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.ui.chart.AxisScale;
import org.attune.ui.tests.LiveRuns;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mouse and keyboard in the charts. */
@ExtendWith(NoErrorLogged.class)
final class ChartHandsTest {
	private LiveRuns live;
	private Run first;
	private Run second;
	private ChartWindow window;
	private MetricsCanvas canvas;

	@BeforeEach
	void showTwoRuns() {
		live = new LiveRuns();
		first = run(2);
		second = run(1);
		window = new ChartWindow(900, 700, live.book()::all);
		canvas = window.canvas();
		canvas.setFocus();
	}

	private Run run(double scale) {
		Run run = live.start();
		for (int i = 1; i <= 100; i++) {
			live.worker(run).say(new Iteration(i, 1, scale / i, 100, i * 1000L));
		}
		live.worker(run).say(new Epoch(1, 3, 100, 1, 0.5, 1, 0.6, 100, 100_000));
		Waiting.until("the epoch has arrived", () -> run.series(Metric.VALIDATION_LOSS).size() == 1);
		return run;
	}

	@AfterEach
	void close() throws Exception {
		window.close();
		live.close();
	}

	@Test
	void draggingSelectsThePartToZoomTo() {
		Rectangle plot = loss().plot();
		double left = loss().valueAt(plot.x + 50);
		double right = loss().valueAt(plot.x + 250);
		mouse(SWT.MouseDown, 1, 0, plot.x + 50, plot.y + 20);
		mouse(SWT.MouseMove, 0, SWT.BUTTON1, plot.x + 250, plot.y + 120);
		mouse(SWT.MouseUp, 1, SWT.BUTTON1, plot.x + 250, plot.y + 120);
		await("the part is shown", picture -> loss().x().maximum() < 60);

		assertEquals(left, loss().x().minimum(), 1e-9);
		assertEquals(right, loss().x().maximum(), 1e-9);
		assertEquals(loss().x(), panel(Panel.ACCURACY).x(), "shared axes");

		mouse(SWT.MouseDoubleClick, 1, 0, plot.x + 50, plot.y + 20);
		await("everything is shown", picture -> loss().x().maximum() > 100);
	}

	@Test
	void aClickWithAnUnsteadyHandDoesNotZoom() {
		Rectangle plot = loss().plot();
		mouse(SWT.MouseDown, 1, 0, plot.x + 50, plot.y + 20);
		mouse(SWT.MouseUp, 1, SWT.BUTTON1, plot.x + 52, plot.y + 21);

		assertTrue(canvas.state().viewport().whole());
	}

	@Test
	void theWheelZoomsAboutThePointer() {
		Rectangle plot = loss().plot();
		double there = loss().valueAt(plot.x + 100);
		double width = loss().x().maximum() - loss().x().minimum();
		wheel(plot.x + 100, plot.y + 10, 1, 0);
		await("less is shown", picture -> loss().x().maximum() - loss().x().minimum() < width);

		assertEquals(there, loss().valueAt(plot.x + 100), 1e-9);
		assertEquals(width * ZoomStep.FACTOR, loss().x().maximum() - loss().x().minimum(), 1e-9);
	}

	@Test
	void theWheelWithCtrlZoomsTheOtherAxis() {
		AxisScale x = loss().x();
		AxisScale y = loss().y();
		wheel(loss().plot().x + 100, loss().plot().y + 10, -1, SWT.MOD1);
		await("more is shown", picture -> loss().y().maximum() - loss().y().minimum() > y.maximum() - y.minimum());

		assertEquals(x, loss().x());
	}

	@Test
	void draggingWithShiftOrTheMiddleButtonMovesTheWindow() {
		Rectangle plot = loss().plot();
		AxisScale before = loss().x();
		for (int button : new int[] { 1, 2 }) {
			AxisScale now = loss().x();
			mouse(SWT.MouseDown, button, button == 1 ? SWT.SHIFT : 0, plot.x + 200, plot.y + 50);
			mouse(SWT.MouseMove, 0, 0, plot.x + 100, plot.y + 50);
			mouse(SWT.MouseUp, button, 0, plot.x + 100, plot.y + 50);
			await("the window moved", picture -> loss().x().minimum() > now.minimum());
		}

		assertEquals(before.maximum() - before.minimum(), loss().x().maximum() - loss().x().minimum(), 1e-9);
		assertEquals(before.value(200.0 / (plot.width - 1)), loss().x().minimum(), 1e-9);
	}

	@Test
	void keysZoomPanAndShowAll() {
		AxisScale before = loss().x();
		key('+', 0, 0);
		await("less is shown", picture -> loss().x().maximum() < before.maximum());
		AxisScale near = loss().x();
		key((char) 0, SWT.ARROW_RIGHT, SWT.SHIFT);
		await("the window moved right", picture -> loss().x().minimum() > near.minimum());
		AxisScale height = loss().y();
		key((char) 0, SWT.ARROW_UP, SWT.SHIFT);
		await("the window moved up", picture -> loss().y().minimum() > height.minimum());
		key('-', 0, 0);
		await("more is shown", picture -> loss().x().maximum() - loss().x().minimum() > near.maximum() - near.minimum());
		key('0', 0, 0);
		await("all is shown", picture -> loss().x().equals(before));
	}

	@Test
	void pageKeysGoToAnotherChart() {
		assertEquals(Panel.LOSS, canvas.activePanel().orElseThrow().panel());
		key((char) 0, SWT.PAGE_DOWN, 0);
		assertEquals(Panel.ACCURACY, canvas.activePanel().orElseThrow().panel());

		key((char) 0, SWT.ARROW_RIGHT, 0);
		assertTrue(canvas.readout().orElseThrow().asText().contains("60.00 %"), canvas.description());
		key((char) 0, SWT.ESC, 0);
		assertTrue(canvas.readout().isEmpty());
	}

	@Test
	void aClickInTheLegendHidesARunAndShowsItAgain() {
		click(entry(first));
		await("the run is hidden", picture -> drawn().equals(Set.of(second.label())));
		assertTrue(entry(first).hidden());

		click(entry(first));
		await("both are shown", picture -> drawn().equals(Set.of(first.label(), second.label())));
	}

	@Test
	void keysHideAndPinTheChosenRun() {
		key((char) 0, SWT.ARROW_DOWN, 0);
		assertEquals(first.label(), canvas.chosen().orElseThrow().label());
		key((char) 0, SWT.ARROW_DOWN, 0);
		key('h', 0, 0);
		await("the second run is hidden", picture -> drawn().equals(Set.of(first.label())));
		key('p', 0, 0);

		assertEquals(Set.of(second.id()), canvas.state().marks().pinned());
		await("the legend shows the pin", picture -> entry(second).text().contains("\u2605"));
	}

	@Test
	void theMenuHidesAllButOne() {
		canvas.choose(entry(first).owner().orElseThrow());
		Menu menu = canvas.getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		item(menu, "metrics.only").notifyListeners(SWT.Selection, new Event());
		await("only the first run is shown", picture -> drawn().equals(Set.of(first.label())));

		menu.notifyListeners(SWT.Show, new Event());
		item(menu, "metrics.showAll").notifyListeners(SWT.Selection, new Event());
		await("both are shown", picture -> drawn().size() == 2);
	}

	@Test
	void eachChartHasItsOwnAxesOnRequest() {
		canvas.change(canvas.state().with(canvas.state().settings().withShared(false)));
		await("axes are not shared", picture -> !picture.request().settings().shared());
		AxisScale before = panel(Panel.ACCURACY).x();
		wheel(loss().plot().x + 100, loss().plot().y + 10, 1, 0);
		await("less is shown", picture -> loss().x().maximum() < before.maximum());

		assertEquals(before, panel(Panel.ACCURACY).x());
	}

	@Test
	void theAxisCountsTimeOrIsLogarithmic() {
		canvas.change(canvas.state().with(canvas.state().settings().withAxis(XAxis.TIME)));
		await("the axis counts time", picture -> picture.request().settings().axis() == XAxis.TIME);
		assertEquals(100, curve(Panel.LOSS).measured().x(99), 1e-9);
		assertTrue(loss().xTicks().stream().anyMatch(tick -> tick.label().equals("1:00")), loss().xTicks().toString());

		canvas.change(canvas.state().with(canvas.state().settings().withLogX(true)));
		await("the axis is logarithmic", picture -> loss().x().logarithmic());
		assertEquals(1, loss().x().minimum(), 1e-9);
	}

	@Test
	void anyChartCanBeShown() {
		ChartSettings settings = canvas.state().settings();
		for (Panel panel : Panel.values()) {
			settings = settings.withPanel(panel, true);
		}
		canvas.change(canvas.state().with(settings));
		await("all charts are shown", picture -> picture.panels().size() == Panel.values().length);

		assertEquals(List.of(Metric.THROUGHPUT), panel(Panel.THROUGHPUT).curves().stream().map(Curve::metric).distinct().toList());
		assertEquals(panel(Panel.LOSS).y(), panel(Panel.VALIDATION_LOSS).y(), "charts of one quantity share their axis");
		assertNotEquals(panel(Panel.LOSS).y(), panel(Panel.THROUGHPUT).y());
		assertFalse(settings.withPanel(Panel.LOSS, false).panels().contains(Panel.LOSS));
	}

	private PanelPicture loss() {
		return panel(Panel.LOSS);
	}

	private PanelPicture panel(Panel panel) {
		return canvas.picture().flatMap(picture -> picture.panel(panel)).orElseThrow();
	}

	private Curve curve(Panel panel) {
		return panel(panel).curves().getFirst();
	}

	private Set<String> drawn() {
		return Set.copyOf(canvas.picture().orElseThrow().curves().stream().map(curve -> curve.owner().label()).toList());
	}

	private Legend.Entry entry(Run run) {
		return canvas.picture().orElseThrow().legend().entries().stream()
				.filter(entry -> entry.owner().filter(owner -> owner.id().equals(run.id())).isPresent()).findFirst().orElseThrow();
	}

	private static MenuItem item(Menu menu, String key) {
		return Arrays.stream(menu.getItems()).filter(item -> key.equals(item.getData("org.attune.id"))).findFirst().orElseThrow();
	}

	private void await(String what, Predicate<ChartPicture> condition) {
		Waiting.until(what, () -> canvas.picture().filter(condition).isPresent());
	}

	private void click(Legend.Entry entry) {
		mouse(SWT.MouseDown, 1, 0, entry.x() + 3, entry.y() + 5);
		mouse(SWT.MouseUp, 1, SWT.BUTTON1, entry.x() + 3, entry.y() + 5);
	}

	private void wheel(int x, int y, int count, int state) {
		Event event = new Event();
		event.x = x;
		event.y = y;
		event.count = count;
		event.stateMask = state;
		canvas.notifyListeners(SWT.MouseVerticalWheel, event);
	}

	private void mouse(int type, int button, int state, int x, int y) {
		Event event = new Event();
		event.button = button;
		event.stateMask = state;
		event.x = x;
		event.y = y;
		canvas.notifyListeners(type, event);
	}

	private void key(char character, int code, int state) {
		Event event = new Event();
		event.character = character;
		event.keyCode = code == 0 ? character : code;
		event.stateMask = state;
		canvas.notifyListeners(SWT.KeyDown, event);
	}
}
