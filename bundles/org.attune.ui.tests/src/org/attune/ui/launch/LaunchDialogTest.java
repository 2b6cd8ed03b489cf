// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.attune.core.launch.TrainingConfigurations;
import org.attune.core.launch.TrainingLaunch;
import org.attune.model.preset.Presets;
import org.attune.ui.tests.Dialogs;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Widgets;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tabs in the dialog of the workbench. */
@ExtendWith(NoErrorLogged.class)
final class LaunchDialogTest {
	private static final String TITLE = "Run Configurations";
	private ExperimentScene scene;
	private ILaunchConfiguration configuration;

	@BeforeEach
	void createAConfiguration() throws Exception {
		scene = new ExperimentScene(Presets.QUICK);
		configuration = new TrainingConfigurations().of(scene.file());
	}

	@AfterEach
	void close() throws Exception {
		for (ILaunchConfiguration each : DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurations()) {
			each.delete();
		}
		scene.close();
	}

	@Test
	void theTabsAreThereAndWhatIsChangedIsKept() throws Exception {
		open(dialog -> {
			assertEquals(List.of("Task", "Hardware", "Execution", "Common"), Arrays.stream(tabs(dialog).getItems())
					.map(CTabItem::getText).map(text -> text.replace("&", "")).filter(text -> !text.equals("Prototype")).toList());
			select(dialog, "Hardware");
			Spinner threads = Widgets.find(dialog, "launch.threads", Spinner.class);
			assertTrue(threads.isVisible());
			threads.setSelection(3);
			threads.notifyListeners(SWT.Selection, new Event());
			Dialogs.press(dialog, "Apply");
		});
		assertEquals(3, configuration.getAttribute(TrainingLaunch.THREADS, 0));
	}

	@Test
	void aTrainingBecomesAFavourite() throws Exception {
		open(dialog -> {
			select(dialog, "Common");
			TableItem run = Widgets.all(dialog, Table.class).filter(Table::isVisible).flatMap(table -> Arrays.stream(table.getItems()))
					.filter(item -> item.getText().equals("Run")).findFirst().orElseThrow();
			run.setChecked(true);
			Event check = new Event();
			check.item = run;
			check.detail = SWT.CHECK;
			run.getParent().notifyListeners(SWT.Selection, check);
			Dialogs.press(dialog, "Apply");
		});
		assertEquals(List.of(IDebugUIConstants.ID_RUN_LAUNCH_GROUP),
				configuration.getAttribute(IDebugUIConstants.ATTR_FAVORITE_GROUPS, List.of()));
	}

	private void open(Consumer<Shell> act) {
		Dialogs.whenOpen(TITLE, act);
		DebugUITools.openLaunchConfigurationDialogOnGroup(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(),
				new StructuredSelection(configuration), IDebugUIConstants.ID_RUN_LAUNCH_GROUP);
	}

	private static CTabFolder tabs(Shell dialog) {
		return Widgets.all(dialog, CTabFolder.class).findFirst().orElseThrow();
	}

	private static void select(Shell dialog, String title) {
		CTabFolder tabs = tabs(dialog);
		Event select = new Event();
		select.item = Arrays.stream(tabs.getItems()).filter(item -> item.getText().replace("&", "").equals(title)).findFirst()
				.orElseThrow();
		tabs.setSelection((CTabItem) select.item);
		tabs.notifyListeners(SWT.Selection, select);
	}
}
