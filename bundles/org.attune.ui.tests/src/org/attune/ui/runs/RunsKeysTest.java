// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.attune.core.run.Run;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The table by the keyboard, and what stands above it. */
@ExtendWith(NoErrorLogged.class)
final class RunsKeysTest {
	private RunsScene scene;
	private Run sgd;
	private Run adam;

	@BeforeEach
	void openTheView() throws CoreException {
		scene = new RunsScene();
		sgd = scene.add(RecordedRun.ordinary().set("optimizer", "sgd"));
		adam = scene.add(RecordedRun.ordinary().set("optimizer", "adam"));
		scene.page.activate(scene.view);
		Waiting.untilIdle();
	}

	@AfterEach
	void closeTheView() throws CoreException {
		scene.close();
	}

	@Test
	void ctrlFLeadsToTheFilterAndSelectsWhatIsThere() throws Exception {
		scene.filter("sgd");
		scene.natTable().setFocus();
		press("M1+F");
		Text filter = scene.control("runs.filter", Text.class);

		assertTrue(filter.isFocusControl());
		assertEquals("sgd", filter.getSelectionText());
	}

	@Test
	void ctrlASelectsAllRunsOrTheTextWhereThatHasTheKeyboard() throws Exception {
		scene.natTable().setFocus();
		press("M1+A");
		assertEquals(List.of(adam, sgd), SelectedRuns.of(scene.table.selection().getSelection()));

		scene.select(sgd);
		Text filter = scene.control("runs.filter", Text.class);
		filter.setFocus();
		scene.filter("epoch > 0");
		press("M1+A");
		assertEquals("epoch > 0", filter.getSelectionText());
		assertEquals(List.of(sgd), SelectedRuns.of(scene.table.selection().getSelection()));
	}

	/** What a key does in the view. */
	private static void press(String keys) throws Exception {
		String command = PlatformUI.getWorkbench().getService(IBindingService.class)
				.getPerfectMatch(KeySequence.getInstance(keys)).getParameterizedCommand().getId();
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
	}

	@Test
	void theListAboveTheTableGroupsAndEnterOpensAGroup() {
		Combo group = scene.control("runs.group", Combo.class);
		assertEquals(List.of("Nothing", "Seed group"), Arrays.asList(group.getItems()).subList(0, 2));
		group.select(group.indexOf("Optimizer"));
		group.notifyListeners(SWT.Selection, new Event());
		scene.settled();
		assertEquals(2, scene.table.grid().rows().size());

		scene.table.select(scene.table.grid().rows().get(0));
		Event enter = new Event();
		enter.keyCode = SWT.CR;
		enter.character = SWT.CR;
		scene.natTable().notifyListeners(SWT.KeyDown, enter);
		scene.settled();
		assertEquals(3, scene.table.grid().rows().size());
		assertEquals(List.of(adam), scene.table.grid().rows().get(1).runs());
	}

	@Test
	void aSelectedGroupMeansItsRuns() {
		Combo group = scene.control("runs.group", Combo.class);
		group.select(group.indexOf("Epochs"));
		group.notifyListeners(SWT.Selection, new Event());
		scene.settled();
		scene.table.select(scene.table.grid().rows().get(0));

		assertEquals(List.of(adam, sgd), SelectedRuns.of(scene.table.selection().getSelection()));
		assertFalse(scene.table.selectedRows().isEmpty());
	}
}
