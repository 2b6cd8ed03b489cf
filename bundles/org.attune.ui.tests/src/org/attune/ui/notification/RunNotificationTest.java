// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.attune.core.run.Provenance;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.model.preset.Presets;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.RunsOnDisk;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.WaitingRunsScene;
import org.attune.ui.tests.Widgets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class RunNotificationTest {
	private final Display display = PlatformUI.getWorkbench().getDisplay();

	@Test
	void lackOfMemoryNamesItsReasonAndOffersHalfTheBatch() throws Exception {
		try (RunsOnDisk runs = new RunsOnDisk()) {
			Run run = runs.add(new RecordedRun(RunStatus.OUT_OF_MEMORY).set("batchSize", "64")
					.message("There is not enough memory. The run was estimated to take 9000 MiB and may use 2000 MiB."));
			RunNotification notification = new RunNotification(display, run);
			notification.open();
			Control shell = notification.getShell();

			assertTrue(Widgets.find(notification.getShell(), "notification.text", Label.class).getText().contains("9000 MiB"));
			assertEquals("Train With Batch Size 32", Widgets.find(notification.getShell(), "notification.halve", Button.class).getText());
			notification.close();
			Waiting.until("it is gone", shell::isDisposed);
		}
	}

	@Test
	void theOfferTrainsWithHalfTheBatchOnBehalfOfTheSystem() throws Exception {
		try (WaitingRunsScene scene = new WaitingRunsScene(Presets.QUICK);
				RunsOnDisk runs = new RunsOnDisk(scene.experiment().file())) {
			Run run = runs.add(new RecordedRun(RunStatus.OUT_OF_MEMORY).set("batchSize", "64").message("There is not enough memory."));
			new RunNotifications(PlatformUI.getWorkbench()).ended(run);
			Waiting.until("it is offered", () -> offers().findAny().isPresent());
			offers().findAny().orElseThrow().notifyListeners(SWT.Selection, new Event());
			Run half = scene.await(2).getLast();

			assertEquals("32", half.values().get("batchSize"));
			assertEquals(Provenance.Asker.SYSTEM, half.provenance().asker());
			assertEquals(Optional.of(run.id()), half.parent());
			assertEquals(List.of(), offers().toList());
		}
	}

	private Stream<Button> offers() {
		return Arrays.stream(display.getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible())
				.flatMap(shell -> Widgets.all(shell, Button.class))
				.filter(button -> "notification.halve".equals(button.getData("org.attune.id")));
	}

	@Test
	void otherEndsOfferNothing() throws Exception {
		try (RunsOnDisk runs = new RunsOnDisk()) {
			RunNotification notification = new RunNotification(display, runs.add(RecordedRun.ordinary()));
			notification.open();
			assertEquals(List.of(), Widgets.all(notification.getShell(), Button.class).toList());
			assertTrue(Widgets.find(notification.getShell(), "notification.text", Label.class).getText().contains("70.0 %"));
			notification.close();
		}
	}

	@Test
	void aRunOfAnEarlierSessionIsNotTold() throws Exception {
		List<Run> told = new ArrayList<>();
		try (RunsOnDisk runs = new RunsOnDisk()) {
			new RunEndings(told::add).runsChanged(Set.of(runs.add(RecordedRun.ordinary())));
		}
		assertEquals(List.of(), told);
	}

	@Test
	void whoLooksAtTheWorkbenchIsNotDisturbed() throws Exception {
		PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().forceActive();
		Waiting.until("the window is active", () -> display.getActiveShell() != null);
		try (RunsOnDisk runs = new RunsOnDisk()) {
			int before = shells();
			new RunNotifications(PlatformUI.getWorkbench()).ended(runs.add(RecordedRun.ordinary()));
			Waiting.untilIdle();
			assertEquals(before, shells());
			assertFalse(display.isDisposed());
		}
	}

	@Test
	void whoLooksElsewhereIsTold() throws Exception {
		Shell window = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
		window.setMinimized(true);
		Waiting.until("no window is active", () -> display.getActiveShell() == null);
		try (RunsOnDisk runs = new RunsOnDisk()) {
			new RunNotifications(PlatformUI.getWorkbench()).ended(runs.add(RecordedRun.ordinary()));
			Waiting.until("it is told", () -> told().isPresent());
			assertTrue(told().orElseThrow().getText().contains("70.0 %"));
			told().orElseThrow().getShell().close();
		} finally {
			window.setMinimized(false);
			window.forceActive();
			Waiting.until("the window is active", () -> display.getActiveShell() == window);
		}
	}

	private Optional<Label> told() {
		return Arrays.stream(display.getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible())
				.flatMap(shell -> Widgets.all(shell, Label.class))
				.filter(label -> "notification.text".equals(label.getData("org.attune.id"))).findFirst();
	}

	private int shells() {
		return (int) Arrays.stream(display.getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible()).count();
	}
}
