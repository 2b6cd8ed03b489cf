// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.attune.model.configuration.Configurations;
import org.attune.model.preset.Presets;
import org.attune.model.tuning.Experiment;
import org.attune.trace.Cause;
import org.attune.trace.TraceEvent.Edited;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedEdits;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class RecordingTest {
	private RecordedEdits recorder;
	private ExperimentScene scene;
	private TuningEditor editor;

	@BeforeEach
	void openTheEditor() throws CoreException {
		recorder = new RecordedEdits();
		scene = new ExperimentScene(Presets.BLACK_MAGIC_2019);
		editor = scene.open();
	}

	@AfterEach
	void close() throws CoreException {
		scene.close();
		recorder.close();
	}

	@Test
	void openingRecordsNoEdit() {
		assertEquals(List.of(), recorder.edits());
	}

	@Test
	void typingIsOneEditWithTheValueBeforeAndAfter() {
		scene.type("value.epochs", "250");
		assertEquals(List.of(), recorder.edits(), "the person is still typing");

		scene.enter("value.epochs");
		assertEquals(List.of(edited("epochs", "10", "250", Cause.TYPED, true)), recorder.edits());
	}

	@Test
	void theNextFieldEndsTheEdit() {
		scene.type("value.learningRate", "1e-2");
		scene.type("value.batchSize", "8");

		assertEquals(List.of(edited("learningRate", null, "1e-2", Cause.TYPED, true)), recorder.edits());
	}

	@Test
	void aBadValueIsRecordedAsSuch() {
		scene.set("value.learningRate", "fast");

		assertEquals(List.of(edited("learningRate", null, "fast", Cause.TYPED, false)), recorder.edits());
	}

	@Test
	void whatEndsWhereItBeganIsNoEdit() {
		scene.type("value.epochs", "250");
		scene.set("value.epochs", "10");

		assertEquals(List.of(), recorder.edits());
	}

	@Test
	void aChoiceIsOneEdit() {
		scene.choose("value.optimizer", "SGD");

		assertEquals(List.of(edited("optimizer", "adam_optimizer", "sgd", Cause.TYPED, true)), recorder.edits());
	}

	@Test
	void aResetIsRecordedAsSuch() {
		scene.set("value.learningRate", "0.1");
		scene.press("reset.learningRate");

		assertEquals(List.of(edited("learningRate", null, "0.1", Cause.TYPED, true),
				edited("learningRate", "0.1", null, Cause.RESET, true)), recorder.edits());
	}

	@Test
	void undoAndRedoAreRecordedAsSuch() throws Exception {
		scene.type("value.epochs", "25");
		scene.execute(IWorkbenchCommandConstants.EDIT_UNDO);
		scene.execute(IWorkbenchCommandConstants.EDIT_REDO);

		assertEquals(List.of(edited("epochs", "10", "25", Cause.TYPED, true),
				edited("epochs", "25", "10", Cause.UNDO, true),
				edited("epochs", "10", "25", Cause.REDO, true)), recorder.edits());
	}

	@Test
	void aRevertRecordsEveryValueThatItChanges() throws Exception {
		scene.set("value.epochs", "25");
		scene.choose("value.optimizer", "SGD");
		scene.execute(IWorkbenchCommandConstants.FILE_REVERT);

		assertEquals(List.of(edited("epochs", "25", "10", Cause.REVERT, true),
				edited("optimizer", "sgd", "adam_optimizer", Cause.REVERT, true)),
				recorder.edits().stream().filter(edit -> edit.cause() == Cause.REVERT).toList());
		assertEquals(4, recorder.edits().size());
	}

	@Test
	void aChangeOnTheDiskIsRecordedAsExternal() throws Exception {
		Experiment other = Presets.experiment(Presets.BLACK_MAGIC_2019, "Shapes");
		Configurations.assignment(other, "epochs").orElseThrow().setValue("99");
		scene.write(other);
		Waiting.until("the file is read again", () -> scene.assignment("epochs").getValue().equals("99"));

		assertEquals(List.of(edited("epochs", "10", "99", Cause.EXTERNAL, true)), recorder.edits());
	}

	@Test
	void anotherSpaceOnTheDiskIsRecordedAsExternalToo() throws Exception {
		Experiment other = Presets.experiment(Presets.QUICK, "Shapes");
		Configurations.assignment(other, "epochs").orElseThrow().setValue("99");
		scene.write(other);
		Waiting.until("the file is read again", () -> scene.assignment("epochs").getValue().equals("99"));

		assertTrue(recorder.edits().contains(edited("epochs", "10", "99", Cause.EXTERNAL, true)));
		scene.choose("value.optimizer", "SGD");
		assertEquals(edited("optimizer", "adam_optimizer", "sgd", Cause.TYPED, true), recorder.edits().getLast());
	}

	@Test
	void savingEndsTheEditAndRecordsNone() {
		scene.type("value.epochs", "25");
		editor.doSave(new NullProgressMonitor());

		assertEquals(List.of(edited("epochs", "10", "25", Cause.TYPED, true)), recorder.edits());
	}

	@Test
	void closingEndsTheEdit() {
		scene.type("value.epochs", "25");
		editor.getSite().getPage().closeEditor(editor, false);
		Waiting.untilIdle();

		assertEquals(List.of(edited("epochs", "10", "25", Cause.TYPED, true)), recorder.edits());
	}

	@Test
	void fieldsOfTheTaskAreNamedAsSuch() {
		scene.set("task.inputSize", "20");
		scene.choose("task.network", "LeNet");

		assertEquals(List.of(edited("task.inputSize", "32", "20", Cause.TYPED, false),
				edited("task.network", "squeezenet-1.1", "lenet", Cause.TYPED, true)), recorder.edits());
	}

	@Test
	void pastingIsRecordedAsSuch() throws Exception {
		Clipboard clipboard = new Clipboard(editor.getSite().getShell().getDisplay());
		clipboard.setContents(new Object[] { "0.25" }, new Transfer[] { TextTransfer.getInstance() });
		Text rate = scene.control("value.learningRate", Text.class);
		rate.setFocus();
		scene.execute(IWorkbenchCommandConstants.EDIT_PASTE);
		Waiting.until("the text is pasted", () -> rate.getText().equals("0.25"));
		scene.enter("value.learningRate");
		clipboard.dispose();

		assertEquals(List.of(edited("learningRate", null, "0.25", Cause.PASTE, true)), recorder.edits());
	}

	private Edited edited(String hyperparameter, String before, String after, Cause cause, boolean valid) {
		return new Edited(scene.file().getFullPath().toString(), hyperparameter, before, after, cause, valid);
	}
}
