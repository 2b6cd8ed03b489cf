// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.attune.core.run.Run;
import org.attune.trace.wire.Histogram;
import org.attune.trace.wire.LayerStatistics;
import org.attune.trace.wire.MeasureLayers;
import org.attune.ui.tests.LiveRuns;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class LayersViewTest {
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private LiveRuns live;
	private IViewPart view;

	@BeforeEach
	void openTheView() throws PartInitException {
		live = new LiveRuns();
		view = page.showView(LayersView.ID);
	}

	@AfterEach
	void closeTheView() throws Exception {
		page.hideView(view);
		live.close();
	}

	@Test
	void saysWhatToDoWithoutARun() {
		assertTrue(find("layers.empty", Label.class).getText().startsWith("No run trains."));
		assertFalse(find("layers.measure", Button.class).isEnabled());
	}

	@Test
	void measuringBeginsAndEndsWhileTheRunTrains() {
		Run run = live.start();
		Button measure = find("layers.measure", Button.class);
		Waiting.until("the run can be measured", measure::isEnabled);
		find("layers.every", Spinner.class).setSelection(25);
		measure.setSelection(true);
		measure.notifyListeners(SWT.Selection, new Event());
		Waiting.until("the worker was told", () -> live.worker(run).heard().contains(new MeasureLayers(25)));
		measure.setSelection(false);
		measure.notifyListeners(SWT.Selection, new Event());
		Waiting.until("the worker was told to stop", () -> live.worker(run).heard().contains(new MeasureLayers(0)));
	}

	@Test
	void showsEachLayerWithItsRatioInWords() {
		Run run = live.start();
		live.worker(run).say(layer("conv1", 1e-3), layer("dense", 1e-6));
		Table table = find("layers.table", Table.class);
		Waiting.until("both layers are there", () -> table.getItemCount() == 2);

		assertEquals("conv1", table.getItem(0).getText(0));
		assertEquals("0.001, healthy", table.getItem(0).getText(1));
		assertEquals("1.0e-06, low: the learning rate may be too low", table.getItem(1).getText(1));
		assertEquals("-1 to 2, norm 10", table.getItem(0).getText(2));
		table.select(1);
		table.notifyListeners(SWT.Selection, new Event());
		assertTrue(find("layers.details", Label.class).getText().startsWith("dense at iteration 7: "));
	}

	@Test
	void theRatioIsJudgedByItsOrderOfMagnitude() {
		assertEquals(UpdateRatio.Advice.HEALTHY, new UpdateRatio(2e-3).advice());
		assertEquals(UpdateRatio.Advice.LOW, new UpdateRatio(5e-5).advice());
		assertEquals(UpdateRatio.Advice.HIGH, new UpdateRatio(0.05).advice());
		assertEquals(UpdateRatio.Advice.UNKNOWN, new UpdateRatio(Double.NaN).advice());
		assertEquals(0.5, new UpdateRatio(1e-3).length(), 1e-9);
	}

	private static LayerStatistics layer(String name, double ratio) {
		Histogram parameters = new Histogram(-1, 2, 10, List.of(1, 5, 9, 3));
		Histogram update = new Histogram(-1, 1, 10 * ratio, List.of(1, 1));
		return new LayerStatistics(7, name, parameters, parameters, update, parameters);
	}

	private <T extends org.eclipse.swt.widgets.Control> T find(String key, Class<T> type) {
		Composite root = page.getWorkbenchWindow().getShell();
		return Widgets.find(root, key, type);
	}
}
