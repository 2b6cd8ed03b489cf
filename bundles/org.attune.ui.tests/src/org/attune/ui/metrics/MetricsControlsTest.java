// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.ui.chart.AxisScale;
import org.attune.ui.tests.Dialogs;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedRun;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The controls above the charts, and the commands of the view. */
@ExtendWith(NoErrorLogged.class)
final class MetricsControlsTest {
	private MetricsScene scene;

	@BeforeEach
	void openTheView() throws CoreException {
		scene = new MetricsScene();
		scene.disk.add(RecordedRun.ordinary());
		scene.await("the run is drawn", picture -> !picture.curves().isEmpty());
	}

	@AfterEach
	void closeTheView() throws CoreException {
		scene.close();
	}

	@Test
	void chartsShareTheirAxesUnlessOneClearsTheBox() {
		assertTrue(scene.find("metrics.shared", Button.class).getSelection());
		scene.check("metrics.shared", false);
		scene.await("axes are not shared", picture -> !picture.request().settings().shared());
		AxisScale accuracy = scene.panel(Panel.ACCURACY).x();
		zoom();
		assertEquals(accuracy, scene.panel(Panel.ACCURACY).x());

		scene.check("metrics.shared", true);
		scene.await("axes are shared", picture -> picture.request().settings().shared());
		zoom();
		assertEquals(scene.panel(Panel.LOSS).x(), scene.panel(Panel.ACCURACY).x());
	}

	/** Turns the wheel over the chart of losses. */
	private void zoom() {
		double width = scene.panel(Panel.LOSS).x().maximum() - scene.panel(Panel.LOSS).x().minimum();
		Event wheel = new Event();
		wheel.x = scene.panel(Panel.LOSS).plot().x + 100;
		wheel.y = scene.panel(Panel.LOSS).plot().y + 10;
		wheel.count = 1;
		scene.canvas.notifyListeners(SWT.MouseVerticalWheel, wheel);
		scene.await("less is shown", picture -> scene.panel(Panel.LOSS).x().maximum() - scene.panel(Panel.LOSS).x().minimum() < width);
	}

	@Test
	void theCommandShowsAllOfEveryChartAgain() throws Exception {
		AxisScale all = scene.panel(Panel.LOSS).x();
		zoom();
		assertNotEquals(all, scene.panel(Panel.LOSS).x());
		scene.page.activate(scene.view);
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(MetricsView.RESET, null);
		scene.await("all is shown", picture -> scene.panel(Panel.LOSS).x().equals(all));
	}

	@Test
	void theHorizontalAxisCountsEpochsOrTimeAndBecomesLogarithmic() {
		scene.choose("metrics.axis", XAxis.EPOCH.title());
		scene.await("epochs are counted", picture -> picture.request().settings().axis() == XAxis.EPOCH);
		assertEquals(3, scene.panel(Panel.LOSS).x().maximum(), 0.2);
		scene.choose("metrics.axis", XAxis.TIME.title());
		scene.await("time is counted", picture -> picture.request().settings().axis() == XAxis.TIME);
		assertEquals(0.3, scene.panel(Panel.LOSS).x().maximum(), 0.02);
		scene.choose("metrics.axis", XAxis.ITERATION.title());
		scene.check("metrics.logX", true);
		scene.await("the axis is logarithmic", picture -> scene.panel(Panel.LOSS).x().logarithmic());
		assertEquals(1, scene.panel(Panel.LOSS).x().minimum(), 1e-9);
	}

	@Test
	void chartsAreChosenInAMenu() {
		Dialogs.whenMenuOpens(menu -> {
			MenuItem rate = Arrays.stream(menu.getItems()).filter(item -> ("metrics.panel." + Panel.THROUGHPUT).equals(
					item.getData("org.attune.id"))).findFirst().orElseThrow();
			rate.setSelection(true);
			rate.notifyListeners(SWT.Selection, new Event());
		});
		scene.find("metrics.panels", Button.class).notifyListeners(SWT.Selection, new Event());
		scene.await("the chart is there", picture -> picture.panel(Panel.THROUGHPUT).isPresent());
	}

	@Test
	void singleSeedsAreDrawnOnDemand() throws CoreException {
		Run one = scene.disk.add(RecordedRun.ordinary().group("g"));
		scene.disk.add(RecordedRun.ordinary().group("g"));
		scene.await("the mean is drawn", picture -> losses(one) == 1);
		scene.check("metrics.seeds", true);
		scene.await("mean and seeds are drawn", picture -> losses(one) == 3);
	}

	private long losses(Run first) {
		return scene.panel(Panel.LOSS).curves().stream().filter(curve -> curve.owner().number() == first.number())
				.filter(curve -> curve.metric() == Metric.LOSS).count();
	}

	@Test
	void whatWasChosenIsThereWhenTheViewIsOpenedAgain() throws CoreException {
		scene.check("metrics.log", true);
		scene.check("metrics.shared", false);
		scene.choose("metrics.axis", XAxis.EPOCH.title());
		Scale smoothing = scene.find("metrics.smoothing", Scale.class);
		smoothing.setSelection(25);
		smoothing.notifyListeners(SWT.Selection, new Event());
		scene.await("it is drawn so", picture -> picture.request().settings().smoothing() == 0.25);
		scene.openAgain();

		assertTrue(scene.find("metrics.log", Button.class).getSelection());
		assertFalse(scene.find("metrics.shared", Button.class).getSelection());
		assertEquals(XAxis.EPOCH.title(), scene.find("metrics.axis", Combo.class).getText());
		assertEquals(25, scene.find("metrics.smoothing", Scale.class).getSelection());
		scene.await("the next picture is there", picture -> !picture.curves().isEmpty());
		assertEquals(List.of(0.25, XAxis.EPOCH), List.of(scene.picture().request().settings().smoothing(),
				scene.picture().request().settings().axis()));
	}
}
