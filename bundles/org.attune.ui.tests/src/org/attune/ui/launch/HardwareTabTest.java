// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.core.hardware.HardwareReport;
import org.attune.core.launch.TrainingLaunch;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tabs about where a training takes place, and the check, with the worker that we ship. */
@ExtendWith(NoErrorLogged.class)
final class HardwareTabTest {
	private static final Duration PATIENCE = Duration.ofMinutes(1);
	private final ExecutionTab execution = new ExecutionTab();
	private final HardwareTab tab = new HardwareTab(execution::command);
	private Shell shell;
	private ILaunchConfigurationWorkingCopy configuration;

	@BeforeEach
	void createTheTabs() throws CoreException {
		shell = new Shell(PlatformUI.getWorkbench().getDisplay());
		shell.setLayout(new FillLayout());
		execution.createControl(shell);
		tab.createControl(shell);
		configuration = DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurationType(TrainingLaunch.TYPE)
				.newInstance(null, "shapes");
	}

	@AfterEach
	void close() {
		tab.dispose();
		execution.dispose();
		shell.dispose();
	}

	@Test
	void theTabsShowWhatTheConfigurationSays() {
		configuration.setAttribute(TrainingLaunch.DEVICE, "cuda:1");
		configuration.setAttribute(TrainingLaunch.THREADS, 3);
		configuration.setAttribute(TrainingLaunch.MEMORY, 4096);
		configuration.setAttribute(TrainingLaunch.WORKER_COMMAND, "ssh gpu01");
		show();

		assertEquals("cuda:1", find("launch.device", Combo.class).getText());
		assertEquals(3, find("launch.threads", Spinner.class).getSelection());
		assertEquals(4096, find("launch.memory", Spinner.class).getSelection());
		assertEquals("ssh gpu01", find("launch.workerCommand", Text.class).getText());
		assertTrue(find("launch.other", Button.class).getSelection());
	}

	@Test
	void theConfigurationTakesWhatTheTabsShow() throws CoreException {
		show();
		find("launch.device", Combo.class).select(1);
		find("launch.threads", Spinner.class).setSelection(2);
		find("launch.memory", Spinner.class).setSelection(3000);
		choose("launch.other");
		find("launch.workerCommand", Text.class).setText(" ssh gpu01 ");
		apply();

		assertEquals("cpu", configuration.getAttribute(TrainingLaunch.DEVICE, ""));
		assertEquals(2, configuration.getAttribute(TrainingLaunch.THREADS, 0));
		assertEquals(3000, configuration.getAttribute(TrainingLaunch.MEMORY, 0));
		assertEquals("ssh gpu01", configuration.getAttribute(TrainingLaunch.WORKER_COMMAND, ""));
	}

	@Test
	void thisMachineIsMoreThanNoCommand() throws CoreException {
		configuration.setAttribute(TrainingLaunch.WORKER_COMMAND, "ssh gpu01");
		show();
		choose("launch.local");
		apply();

		assertTrue(configuration.getAttribute(TrainingLaunch.LOCAL, false));
		assertEquals("", configuration.getAttribute(TrainingLaunch.WORKER_COMMAND, ""));
		assertFalse(find("launch.workerCommand", Text.class).isEnabled());
	}

	@Test
	void aWorkerCommandIsNeededWhereOneIsWanted() {
		show();
		assertTrue(execution.isValid(configuration));
		choose("launch.other");
		assertFalse(execution.isValid(configuration));
	}

	@Test
	void tooLittleMemoryIsRefused() {
		show();
		find("launch.memory", Spinner.class).setSelection(100);
		assertFalse(tab.isValid(configuration));
		assertTrue(tab.getErrorMessage().contains("512 MiB"), tab.getErrorMessage());
	}

	@Test
	void theCheckComputesAndTellsWhatItFound() {
		show();
		find("launch.memory", Spinner.class).setSelection(2000);
		press();
		Waiting.until("the check is done", PATIENCE, () -> find("launch.check", Button.class).isEnabled());
		String report = find("launch.report", Text.class).getText();

		assertTrue(report.startsWith("All is well."), report);
		assertTrue(report.contains("Backend: CPU, Deeplearning4j"), report);
		assertTrue(report.contains("a training may take 2000 MiB"), report);
		assertTrue(report.matches("(?s).*Matrix product: \\d+\\.\\d ms, \\d+\\.\\d GFLOP/s.*"), report);
		assertTrue(report.matches("(?s).*Convolution: \\d+\\.\\d ms, \\d+\\.\\d GFLOP/s.*"), report);
	}

	@Test
	void aWorkerThatDoesNotAnswerIsTold() {
		configuration.setAttribute(TrainingLaunch.WORKER_COMMAND, command() + " -version");
		show();
		press();
		Waiting.until("the check is done", PATIENCE, () -> find("launch.check", Button.class).isEnabled());
		assertTrue(find("launch.report", Text.class).getText().contains("did not answer; check the worker command"));
	}

	@Test
	void aCheckCanBeCancelled() {
		configuration.setAttribute(TrainingLaunch.WORKER_COMMAND, "sh -c 'sleep 60'");
		show();
		press();
		Waiting.until("the check runs", () -> job().isPresent());
		job().orElseThrow().cancel();
		Waiting.until("the check is over", () -> find("launch.check", Button.class).isEnabled());
		assertTrue(find("launch.report", Text.class).getText().contains("cancelled"));
	}

	@Test
	void problemsStandInFrontAndGpusAreListed() {
		HardwareReport.Gpu gpu = new HardwareReport.Gpu("cuda:0", "Tesla T4", "535.1", 4L << 30, 16L << 30, "");
		String text = HardwareText.of(new HardwareReport("cuda:0", "GPU 0 trains.", Map.of(), 0, List.of(gpu), Optional.empty(),
				List.of("The library does not fit. Install it again.")));
		assertEquals("""
				Problem: The library does not fit. Install it again.
				GPU cuda:0: Tesla T4, driver 535.1, 4096 of 16384 MiB free, usable
				Auto: GPU 0 trains.""", text);
	}

	private static Optional<Job> job() {
		return java.util.Arrays.stream(Job.getJobManager().find(null)).filter(HardwareCheckJob.class::isInstance)
				.filter(job -> job.getState() == Job.RUNNING).findFirst();
	}

	private static String command() {
		return '"' + Path.of(System.getProperty("java.home"), "bin", "java").toString() + '"';
	}

	private void show() {
		execution.initializeFrom(configuration);
		tab.initializeFrom(configuration);
	}

	private void apply() {
		execution.performApply(configuration);
		tab.performApply(configuration);
	}

	private void press() {
		find("launch.check", Button.class).notifyListeners(SWT.Selection, new Event());
	}

	private void choose(String key) {
		List.of("launch.general", "launch.local", "launch.other")
				.forEach(radio -> find(radio, Button.class).setSelection(radio.equals(key)));
		find(key, Button.class).notifyListeners(SWT.Selection, new Event());
	}

	private <T extends Control> T find(String key, Class<T> type) {
		return Widgets.find(shell, key, type);
	}
}
