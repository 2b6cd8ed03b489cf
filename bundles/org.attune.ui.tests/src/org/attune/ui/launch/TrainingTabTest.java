// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.attune.core.launch.TrainingLaunch;
import org.attune.model.preset.Presets;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class TrainingTabTest {
	private final TrainingTab tab = new TrainingTab();
	private ExperimentScene scene;
	private Shell shell;
	private ILaunchConfigurationWorkingCopy configuration;

	@BeforeEach
	void createTheTab() throws CoreException {
		scene = new ExperimentScene(Presets.QUICK);
		shell = new Shell(PlatformUI.getWorkbench().getDisplay());
		shell.setLayout(new FillLayout());
		tab.createControl(shell);
		configuration = DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurationType(TrainingLaunch.TYPE)
				.newInstance(null, "shapes");
	}

	@AfterEach
	void close() throws CoreException {
		tab.dispose();
		shell.dispose();
		scene.close();
	}

	@Test
	void theTabShowsWhatTheConfigurationSays() {
		configuration.setAttribute(TrainingLaunch.EXPERIMENT, scene.file().getFullPath().toString());
		configuration.setAttribute(TrainingLaunch.THREADS, 3);
		configuration.setAttribute(TrainingLaunch.WORKER_COMMAND, "ssh gpu01");
		tab.initializeFrom(configuration);

		assertEquals(scene.file().getFullPath().toString(), text("launch.experiment").getText());
		assertEquals(3, Widgets.find(shell, "launch.threads", Spinner.class).getSelection());
		assertEquals("ssh gpu01", text("launch.workerCommand").getText());
		assertTrue(tab.isValid(configuration));
	}

	@Test
	void theConfigurationTakesWhatTheTabShows() throws CoreException {
		tab.initializeFrom(configuration);
		text("launch.experiment").setText(scene.file().getFullPath().toString());
		text("launch.workerCommand").setText(" ssh gpu01 ");
		Widgets.find(shell, "launch.threads", Spinner.class).setSelection(2);
		tab.performApply(configuration);

		assertEquals(scene.file().getFullPath().toString(), configuration.getAttribute(TrainingLaunch.EXPERIMENT, ""));
		assertEquals(2, configuration.getAttribute(TrainingLaunch.THREADS, 0));
		assertEquals("ssh gpu01", configuration.getAttribute(TrainingLaunch.WORKER_COMMAND, ""));
		assertEquals(scene.file(), configuration.getMappedResources()[0]);
	}

	@Test
	void anExperimentIsNeeded() {
		tab.initializeFrom(configuration);

		assertFalse(tab.isValid(configuration));
		assertTrue(tab.getErrorMessage().contains("Choose the experiment"), tab.getErrorMessage());
	}

	@Test
	void theExperimentHasToExist() {
		configuration.setAttribute(TrainingLaunch.EXPERIMENT, "/nowhere/none.tuning");
		tab.initializeFrom(configuration);

		assertFalse(tab.isValid(configuration));
		assertTrue(tab.getErrorMessage().contains("/nowhere/none.tuning"), tab.getErrorMessage());
	}

	@Test
	void theTabHasANameAndAnImage() {
		assertEquals("Training", tab.getName());
		assertNotNull(tab.getImage());
	}

	@Test
	void theTabGroupHasTheTabAndTheCommonOne() {
		TrainingTabGroup group = new TrainingTabGroup();
		group.createTabs(null, "run");

		assertEquals(2, group.getTabs().length);
		assertEquals("Training", group.getTabs()[0].getName());
	}

	private Text text(String key) {
		return Widgets.find(shell, key, Text.class);
	}
}
