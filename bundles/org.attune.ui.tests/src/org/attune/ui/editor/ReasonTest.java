// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.attune.model.configuration.Configurations;
import org.attune.model.preset.Presets;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Reason;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person may say why a value was chosen. */
@ExtendWith(NoErrorLogged.class)
final class ReasonTest {
	private ExperimentScene scene;
	private TuningEditor editor;

	@BeforeEach
	void openTheEditor() throws Exception {
		scene = new ExperimentScene(Presets.QUICK);
		editor = scene.open();
	}

	@AfterEach
	void close() throws Exception {
		scene.close();
	}

	@Test
	void aReasonIsKeptWithTheValueAndItsTime() throws Exception {
		give("learningRate", Reason.WORKED_BEFORE, "on flowers");
		Assignment rate = scene.assignment("learningRate");
		assertEquals(Reason.WORKED_BEFORE, rate.getReason());
		assertNotNull(rate.getReasonTime());
		assertTrue(tip("learningRate").contains("Worked in the past: on flowers"), tip("learningRate"));

		editor.doSave(new NullProgressMonitor());
		Assignment saved = Configurations.assignment(scene.saved(), "learningRate").orElseThrow();
		assertEquals("on flowers", saved.getReasonText());
		assertEquals(rate.getReasonTime(), saved.getReasonTime());
	}

	@Test
	void aReasonIsOneStep() throws Exception {
		give("learningRate", Reason.GUESS, "");
		editor.doSave(new NullProgressMonitor());
		scene.execute(IWorkbenchCommandConstants.EDIT_UNDO);
		assertEquals(Reason.NONE, scene.assignment("learningRate").getReason());
		assertFalse(scene.assignment("learningRate").isSetReasonTime());
		assertTrue(editor.isDirty(), "also after saving");

		scene.execute(IWorkbenchCommandConstants.EDIT_REDO);
		assertEquals(Reason.GUESS, scene.assignment("learningRate").getReason());
		assertFalse(editor.isDirty());
	}

	@Test
	void ownWordsAreAnotherReason() {
		scene.press("reason.batchSize");
		popup("reason.text", Text.class).setText("fits the cache");
		assertEquals("Another reason", popup("reason.choice", Combo.class).getText());
		popup("reason.text", Text.class).notifyListeners(SWT.DefaultSelection, new Event());

		assertEquals(Reason.OTHER, scene.assignment("batchSize").getReason());
		assertTrue(tip("batchSize").contains("fits the cache"), tip("batchSize"));
	}

	@Test
	void aReasonIsTakenBack() {
		give("batchSize", Reason.GUESS, "");
		give("batchSize", Reason.NONE, "");
		assertFalse(scene.assignment("batchSize").isSetReasonTime());
		assertTrue(tip("batchSize").startsWith("Say why"), tip("batchSize"));
	}

	@Test
	void aClosedQuestionChangesNothing() {
		scene.press("reason.batchSize");
		popup("reason.choice", Combo.class).getShell().close();
		assertFalse(editor.isDirty());
	}

	private void give(String id, Reason reason, String words) {
		scene.press("reason." + id);
		popup("reason.choice", Combo.class).select(Reasons.CHOICES.indexOf(reason));
		popup("reason.text", Text.class).setText(words);
		popup("reason.give", Button.class).notifyListeners(SWT.Selection, new Event());
		Waiting.untilIdle();
	}

	private String tip(String id) {
		return scene.control("reason." + id, Button.class).getToolTipText();
	}

	private static <T extends Control> T popup(String key, Class<T> type) {
		return Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible)
				.flatMap(shell -> Widgets.all(shell, type)).filter(control -> key.equals(control.getData(FormTools.KEY)))
				.findFirst().orElseThrow();
	}
}
