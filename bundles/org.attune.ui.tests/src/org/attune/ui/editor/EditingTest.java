// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.attune.model.configuration.Configurations;
import org.attune.model.preset.Presets;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class EditingTest {
	private static final String UNDO = IWorkbenchCommandConstants.EDIT_UNDO;
	private static final String REDO = IWorkbenchCommandConstants.EDIT_REDO;
	private ExperimentScene scene;
	private TuningEditor editor;

	@BeforeEach
	void openTheEditor() throws CoreException {
		scene = new ExperimentScene(Presets.BLACK_MAGIC_2019);
		editor = scene.open();
	}

	@AfterEach
	void close() throws CoreException {
		scene.close();
	}

	@Test
	void anOpenedExperimentIsNotDirty() {
		assertFalse(editor.isDirty());
		assertEquals("shapes.tuning", editor.getPartName());
	}

	@Test
	void whatIsTypedIsTheValueAtOnce() {
		scene.type("value.learningRate", "0.01");

		assertEquals("0.01", scene.assignment("learningRate").getValue());
		assertTrue(editor.isDirty());
	}

	@Test
	void blanksAroundAValueAreNoPartOfIt() {
		scene.type("value.learningRate", " 0.01 ");

		assertEquals("0.01", scene.assignment("learningRate").getValue());
	}

	@Test
	void anEmptiedFieldIsNotSet() {
		scene.set("value.learningRate", "0.01");
		scene.type("value.learningRate", "");
		scene.control("value.learningRate", Text.class).setText("");

		assertFalse(scene.assignment("learningRate").isSetValue());
	}

	@Test
	void undoTakesBackAllKeystrokesInAFieldAtOnce() throws Exception {
		scene.type("value.epochs", "250");
		scene.execute(UNDO);

		assertEquals("10", scene.assignment("epochs").getValue());
		assertEquals("10", scene.control("value.epochs", Text.class).getText());
		assertFalse(editor.isDirty());
	}

	@Test
	void keystrokesInTwoFieldsAreTwoSteps() throws Exception {
		scene.type("value.epochs", "25");
		scene.type("value.batchSize", "128");
		scene.execute(UNDO);

		assertEquals("25", scene.assignment("epochs").getValue());
		assertEquals("64", scene.assignment("batchSize").getValue());
	}

	@Test
	void enterEndsAStep() throws Exception {
		scene.set("value.epochs", "20");
		scene.set("value.epochs", "30");
		scene.execute(UNDO);

		assertEquals("20", scene.assignment("epochs").getValue());
	}

	@Test
	void redoMakesAChangeAgain() throws Exception {
		scene.type("value.epochs", "25");
		scene.execute(UNDO);
		scene.execute(REDO);

		assertEquals("25", scene.assignment("epochs").getValue());
		assertEquals("25", scene.control("value.epochs", Text.class).getText());
		assertTrue(editor.isDirty());
	}

	@Test
	void typingAfterAnUndoIsANewStep() throws Exception {
		scene.type("value.epochs", "25");
		scene.execute(UNDO);
		scene.type("value.epochs", "7");
		scene.execute(UNDO);

		assertEquals("10", scene.assignment("epochs").getValue());
		assertFalse(editor.isDirty());
	}

	@Test
	void theChosenEntryIsTheValue() throws Exception {
		scene.choose("value.optimizer", "SGD");
		assertEquals("sgd", scene.assignment("optimizer").getValue());

		scene.execute(UNDO);
		assertEquals("adam_optimizer", scene.assignment("optimizer").getValue());
		assertEquals("Adam", scene.control("value.optimizer", Combo.class).getText());
	}

	@Test
	void twoChoicesInOneListAreTwoSteps() throws Exception {
		scene.choose("value.optimizer", "SGD");
		scene.choose("value.optimizer", "RMSProp");
		scene.execute(UNDO);

		assertEquals("sgd", scene.assignment("optimizer").getValue());
	}

	@Test
	void savingWritesTheFileAndEndsDirty() throws Exception {
		scene.type("value.epochs", "25");
		scene.execute(IWorkbenchCommandConstants.FILE_SAVE);

		assertFalse(editor.isDirty());
		assertEquals("25", savedValue("epochs"));
	}

	@Test
	void undoAfterSavingIsDirtyAgain() throws Exception {
		scene.type("value.epochs", "25");
		editor.doSave(new NullProgressMonitor());
		scene.execute(UNDO);

		assertTrue(editor.isDirty());
		assertEquals("10", scene.assignment("epochs").getValue());
	}

	@Test
	void typingOnAfterSavingIsDirtyAgain() throws Exception {
		scene.type("value.epochs", "25");
		editor.doSave(new NullProgressMonitor());
		scene.control("value.epochs", Text.class).append("0");

		assertTrue(editor.isDirty());
		scene.execute(UNDO);
		assertFalse(editor.isDirty());
		assertEquals("25", scene.assignment("epochs").getValue());
	}

	@Test
	void ownSavingIsNotTakenForAChangeByOthers() throws Exception {
		scene.type("value.epochs", "25");
		scene.execute(IWorkbenchCommandConstants.FILE_SAVE);
		Waiting.untilIdle();
		scene.execute(UNDO);

		assertEquals("10", scene.assignment("epochs").getValue());
	}

	@Test
	void revertBringsBackWhatWasSaved() throws Exception {
		scene.type("value.epochs", "25");
		scene.choose("value.optimizer", "SGD");
		scene.execute(IWorkbenchCommandConstants.FILE_REVERT);

		assertEquals("10", scene.assignment("epochs").getValue());
		assertEquals("Adam", scene.control("value.optimizer", Combo.class).getText());
		assertFalse(editor.isDirty());
	}

	@Test
	void aRevertCanBeTakenBack() throws Exception {
		scene.set("value.epochs", "25");
		scene.execute(IWorkbenchCommandConstants.FILE_REVERT);
		scene.execute(UNDO);

		assertEquals("25", scene.assignment("epochs").getValue());
		assertTrue(editor.isDirty());
	}

	@Test
	void theTasksFieldsAreEditedAlike() throws Exception {
		scene.set("task.dataset", "/data/flowers");
		scene.choose("task.network", "LeNet");
		scene.set("task.inputSize", "28");
		scene.set("task.seed", "7");
		editor.doSave(new NullProgressMonitor());

		assertEquals("/data/flowers", scene.saved().getTask().getDataset());
		assertEquals("lenet", scene.saved().getTask().getNetwork());
		assertEquals(28, scene.saved().getTask().getInputSize());
		assertEquals(7, scene.saved().getTask().getSeed());
	}

	@Test
	void nameAndNotesAreEditedAlike() throws Exception {
		scene.set("experiment.name", "Flowers & Co");
		scene.type("experiment.notes", "try larger batches");
		editor.doSave(new NullProgressMonitor());

		assertEquals("Flowers & Co", scene.saved().getName());
		assertEquals("try larger batches", scene.saved().getNotes());
	}

	private String savedValue(String id) throws Exception {
		return Configurations.assignment(scene.saved(), id).orElseThrow().getValue();
	}
}
