// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;

import org.attune.model.configuration.Configurations;
import org.attune.model.file.ExperimentFile;
import org.attune.model.preset.Presets;
import org.attune.model.tuning.Experiment;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class FileChangeTest {
	private static final String QUESTION = "File Changed";
	private ExperimentScene scene;
	private TuningEditor editor;

	@BeforeEach
	void openTheEditor() throws CoreException {
		scene = new ExperimentScene(Presets.QUICK);
		editor = scene.open();
	}

	@AfterEach
	void close() throws CoreException {
		scene.close();
	}

	@Test
	void aChangeOnTheDiskIsShown() throws Exception {
		scene.write(withEpochs("99"));
		Waiting.until("the new value is shown", () -> scene.control("value.epochs", Text.class).getText().equals("99"));

		assertFalse(editor.isDirty());
	}

	@Test
	void aChangeOnTheDiskKeepsTheControls() throws Exception {
		Text before = scene.control("value.epochs", Text.class);
		before.setFocus();
		scene.write(withEpochs("99"));
		Waiting.until("the new value is shown", () -> before.getText().equals("99"));

		assertTrue(before.isFocusControl());
	}

	@Test
	void anotherSpaceOnTheDiskBringsAnotherForm() throws Exception {
		scene.write(Presets.experiment(Presets.BLACK_MAGIC_2019, "Shapes"));
		Waiting.until("the other space is shown",
				() -> scene.experiment().getSpace().getHyperparameters().size() == 15);

		assertEquals(7, scene.control("value.optimizer", Combo.class).getItemCount());
		assertFalse(editor.isDirty());
	}

	@Test
	void editsThatAreNotSavedAreNotOverwrittenUnasked() throws Exception {
		scene.set("value.epochs", "25");
		scene.write(withEpochs("99"));
		ExperimentScene.dialog(QUESTION);

		assertEquals("25", scene.assignment("epochs").getValue());
		assertTrue(editor.isDirty());
	}

	@Test
	void onRequestTheFileIsLoadedOverTheEdits() throws Exception {
		scene.set("value.epochs", "25");
		scene.write(withEpochs("99"));
		ExperimentScene.press(ExperimentScene.dialog(QUESTION), "Load from Disk");

		assertEquals("99", scene.control("value.epochs", Text.class).getText());
		assertFalse(editor.isDirty());
	}

	@Test
	void editsThatWereLoadedOverCanBeBroughtBack() throws Exception {
		scene.set("value.epochs", "25");
		scene.write(withEpochs("99"));
		ExperimentScene.press(ExperimentScene.dialog(QUESTION), "Load from Disk");
		scene.execute(IWorkbenchCommandConstants.EDIT_UNDO);

		assertEquals("25", scene.assignment("epochs").getValue());
		assertTrue(editor.isDirty());
	}

	@Test
	void keptEditsCanBeSavedOverTheFile() throws Exception {
		scene.set("value.epochs", "25");
		scene.write(withEpochs("99"));
		Shell question = ExperimentScene.dialog(QUESTION);
		ExperimentScene.press(question, "Keep My Edits");
		assertFalse(ExperimentScene.shows(question));
		editor.doSave(new NullProgressMonitor());

		assertEquals("25", Configurations.assignment(scene.saved(), "epochs").orElseThrow().getValue());
	}

	@Test
	void theEditorLooksAtTheDiskWhenItIsActivated() throws Exception {
		Files.write(scene.path(), ExperimentFile.bytes(withEpochs("98765"), "test"));
		editor.getSite().getPage().showView("org.eclipse.ui.views.ProblemView");
		editor.getSite().getPage().activate(editor);
		Waiting.until("the new value is shown",
				() -> scene.control("value.epochs", Text.class).getText().equals("98765"));
	}

	@Test
	void theEditorFollowsARenamedFile() throws Exception {
		IFile target = scene.file().getParent().getFile(IPath.fromOSString("circles.tuning"));
		scene.set("value.epochs", "25");
		scene.file().move(target.getFullPath(), true, null);
		Waiting.until("the editor is renamed", () -> editor.getPartName().equals("circles.tuning"));
		editor.doSave(new NullProgressMonitor());

		assertEquals(target, ((IFileEditorInput) editor.getEditorInput()).getFile());
		assertTrue(new String(target.readAllBytes()).contains("\"25\""));
		assertFalse(scene.file().exists());
	}

	@Test
	void theEditorOfADeletedFileIsClosed() throws Exception {
		IWorkbenchPage page = editor.getSite().getPage();
		scene.file().delete(true, null);
		Waiting.until("the editor is closed", () -> page.getEditorReferences().length == 0);
	}

	@Test
	void editsOutliveTheirFileAndSavingWritesItAgain() throws Exception {
		scene.set("value.epochs", "25");
		scene.file().delete(true, null);
		Waiting.untilIdle();
		assertEquals(1, editor.getSite().getPage().getEditorReferences().length);

		editor.doSave(new NullProgressMonitor());
		assertEquals("25", Configurations.assignment(scene.saved(), "epochs").orElseThrow().getValue());
		assertFalse(editor.isDirty());
	}

	private static Experiment withEpochs(String epochs) {
		Experiment experiment = Presets.experiment(Presets.QUICK, "Shapes");
		Configurations.assignment(experiment, "epochs").orElseThrow().setValue(epochs);
		return experiment;
	}
}
