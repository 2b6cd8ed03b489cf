// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.trace.wire.DeviceSample;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.ui.tests.LiveRuns;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class DeviceViewTest {
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private LiveRuns live;
	private IViewPart view;

	@BeforeEach
	void openTheView() throws PartInitException {
		live = new LiveRuns();
		view = page.showView(DeviceView.ID);
	}

	@AfterEach
	void closeTheView() throws Exception {
		page.hideView(view);
		live.close();
	}

	@Test
	void saysWhatToDoWithoutARun() {
		Composite root = page.getWorkbenchWindow().getShell();

		assertTrue(Widgets.find(root, "device.empty", Label.class).getText().startsWith("No run trains."));
	}

	@Test
	void showsWhatTheDevicesDo() {
		Run run = live.start();
		live.worker(run).say(new Iteration(1, 1, 1, 1234, 1000), new DeviceSample("cpu", 0.5, 1L << 30, 4L << 30, Double.NaN),
				new DeviceSample("cuda:0", 0.9, 6L << 30, 8L << 30, 61), new DeviceSample("cuda:0", 0.8, 6L << 30, 8L << 30, 62));
		Composite root = page.getWorkbenchWindow().getShell();
		DeviceCanvas canvas = (DeviceCanvas) Widgets.find(root, "device.canvas", Composite.class);
		Waiting.until("the panel is shown", canvas::isVisible);
		String text = DeviceReadings.of(run).asText();

		assertTrue(text.contains("1234 images per second"), text);
		assertTrue(text.contains("CPU load of the cores: 50.00 %"), text);
		assertTrue(text.contains("CPU memory of the worker: 1 GiB of 4 GiB"), text);
		assertTrue(text.contains("GPU 0 utilisation: 80.00 %") && text.contains("GPU 0 temperature: 62 \u00B0C"), text);
		assertEquals(List.of(0.9, 0.8), DeviceReadings.of(run).gauges().get(2).parts());
	}

	@Test
	void timeLeftIsThatOfTheEpochsLeft() {
		Run run = live.start();
		assertEquals(Optional.empty(), TimeLeft.of(run));
		live.worker(run).say(new Epoch(1, 3, 10, 1, 0.5, 1, 0.5, 100, 60_000), new Iteration(11, 2, 1, 100, 80_000));
		Waiting.until("the points have arrived", () -> run.series(Metric.LOSS).size() == 1);

		assertEquals(Optional.of(Duration.ofSeconds(100)), TimeLeft.of(run));
	}
}
