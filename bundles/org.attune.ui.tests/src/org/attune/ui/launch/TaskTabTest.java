// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.attune.core.launch.TrainingLaunch;
import org.attune.model.preset.Presets;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.CommonTab;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class TaskTabTest {
	private final TaskTab tab = new TaskTab();
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
		tab.initializeFrom(configuration);

		assertEquals(scene.file().getFullPath().toString(), text("launch.experiment").getText());
		assertTrue(tab.isValid(configuration));
	}

	@Test
	void theConfigurationTakesWhatTheTabShows() throws CoreException {
		tab.initializeFrom(configuration);
		text("launch.experiment").setText(scene.file().getFullPath().toString());
		tab.performApply(configuration);

		assertEquals(scene.file().getFullPath().toString(), configuration.getAttribute(TrainingLaunch.EXPERIMENT, ""));
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
		assertEquals("Task", tab.getName());
		assertNotNull(tab.getImage());
	}

	@Test
	void theTabGroupHasTaskHardwareExecutionAndTheCommonOne() {
		TrainingTabGroup group = new TrainingTabGroup();
		group.createTabs(null, "run");

		assertEquals(List.of("Task", "Hardware", "Execution"), Arrays.stream(group.getTabs()).limit(3).map(each -> each.getName()).toList());
		assertInstanceOf(CommonTab.class, group.getTabs()[3]);
	}

	private Text text(String key) {
		return Widgets.find(shell, key, Text.class);
	}
}
