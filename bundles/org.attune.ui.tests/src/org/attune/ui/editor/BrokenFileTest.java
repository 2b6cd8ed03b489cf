// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;

import org.attune.model.preset.Presets;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class BrokenFileTest {
	private static final String BROKEN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tuning:Experiment\n";
	private ExperimentScene scene;

	@BeforeEach
	void createTheProject() throws CoreException {
		scene = new ExperimentScene(Presets.QUICK);
	}

	@AfterEach
	void close() throws CoreException {
		scene.close();
	}

	@Test
	void aBrokenFileIsShownWithFileLineAndRemedy() throws Exception {
		scene.write(BROKEN);
		scene.open();
		String message = scene.control("broken.message", Text.class).getText();

		assertTrue(message.contains("shapes.tuning, line "), message);
		assertTrue(message.contains("text editor"), message);
	}

	@Test
	void aBrokenFileIsNeverWritten() throws Exception {
		scene.write(BROKEN);
		TuningEditor editor = scene.open();
		editor.doSave(new NullProgressMonitor());

		assertFalse(editor.isDirty());
		assertEquals(BROKEN, Files.readString(scene.path()));
	}

	@Test
	void aBrokenFileCanBeOpenedWithATextEditor() throws Exception {
		scene.write(BROKEN);
		IWorkbenchPage page = scene.open().getSite().getPage();
		scene.press("broken.open");
		Waiting.untilIdle();

		assertEquals("org.eclipse.ui.DefaultTextEditor", page.getActiveEditor().getSite().getId());
		assertEquals(2, page.getEditorReferences().length);
	}

	@Test
	void theFormAppearsWhenTheFileIsMended() throws Exception {
		scene.write(BROKEN);
		TuningEditor editor = scene.open();
		scene.write(Presets.experiment(Presets.QUICK, "Mended"));
		Waiting.until("the form is shown", () -> editor.experiment().isPresent());
		scene.set("value.epochs", "3");

		assertTrue(editor.isDirty());
	}

	@Test
	void aFileThatBreaksUnderItsEditorIsShownAsSuch() throws Exception {
		TuningEditor editor = scene.open();
		scene.write(BROKEN);
		Waiting.until("the form is gone", () -> editor.experiment().isEmpty());

		assertTrue(scene.control("broken.message", Text.class).getText().contains("shapes.tuning"));
	}

	@Test
	void anEmptyFileIsBrokenToo() throws Exception {
		scene.write("");
		scene.open();

		assertTrue(scene.control("broken.message", Text.class).getText().contains("empty"));
	}
}
