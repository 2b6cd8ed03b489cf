// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.attune.model.configuration.EffectiveValues;
import org.attune.model.preset.Presets;
import org.attune.trace.Cause;
import org.attune.trace.TraceEvent.Edited;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedEdits;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Numbers are typed, stepped and slid. */
@ExtendWith(NoErrorLogged.class)
final class NumberFieldTest {
	private static final String UNDO = IWorkbenchCommandConstants.EDIT_UNDO;
	private final RecordedEdits recorded = new RecordedEdits();
	private ExperimentScene scene;
	private TuningEditor editor;

	@BeforeEach
	void openTheEditor() throws CoreException {
		scene = new ExperimentScene(Presets.EVERYTHING);
		editor = scene.open();
	}

	@AfterEach
	void close() throws CoreException {
		scene.close();
		recorded.close();
	}

	@Test
	void aNumberStaysAsTypedAndMeansTheSameHoweverItIsWritten() {
		for (String typed : List.of("0.0009765625", "9.765625e-4", "2^-10")) {
			scene.set("value.learningRate", typed);
			assertEquals(typed, scene.assignment("learningRate").getValue());
			assertEquals("0.0009765625", EffectiveValues.of(scene.experiment()).values().get("learningRate"));
			assertEquals("", problem("Learning rate"));
		}
	}

	@Test
	void arrowKeysStepOnALogarithmicScale() {
		press("value.learningRate", SWT.ARROW_UP, SWT.NONE);
		assertEquals("0.002", scene.assignment("learningRate").getValue(), "from the default, 0.001");
		press("value.learningRate", SWT.ARROW_UP, SWT.NONE);
		assertEquals("0.005", scene.assignment("learningRate").getValue());
		press("value.learningRate", SWT.ARROW_DOWN, SWT.SHIFT);
		assertEquals("0.0005", scene.control("value.learningRate", Text.class).getText());
	}

	@Test
	void arrowKeysStepOnALinearScaleAndStopAtItsEnd() {
		scene.choose("value.optimizer", "SGD");
		press("value.momentum", SWT.ARROW_DOWN, SWT.NONE);
		assertFalse(scene.assignment("momentum").isSetValue(), "below the smallest there is nothing");
		press("value.momentum", SWT.ARROW_UP, SWT.NONE);
		assertEquals("0.01", scene.assignment("momentum").getValue());
		press("value.momentum", SWT.ARROW_UP, SWT.SHIFT);
		assertEquals("0.1", scene.assignment("momentum").getValue());
	}

	@Test
	void aBatchSizeDoublesAndATasksNumberSteps() {
		press("value.batchSize", SWT.ARROW_UP, SWT.NONE);
		assertEquals("128", scene.assignment("batchSize").getValue());
		press("task.inputSize", SWT.ARROW_UP, SWT.SHIFT);
		assertEquals(42, scene.experiment().getTask().getInputSize());
		press("task.seed", SWT.ARROW_DOWN, SWT.NONE);
		assertEquals(1, scene.experiment().getTask().getSeed());
	}

	@Test
	void consecutiveStepsAreOneEdit() throws Exception {
		press("value.batchSize", SWT.ARROW_UP, SWT.NONE);
		press("value.batchSize", SWT.ARROW_UP, SWT.NONE);
		scene.execute(UNDO);

		assertEquals("64", scene.assignment("batchSize").getValue());
		assertFalse(editor.isDirty());
		Edited step = recorded.edits().getFirst();
		assertEquals(List.of("batchSize", "64", "256", Cause.SLIDER),
				List.of(step.hyperparameter(), step.oldValue(), step.newValue(), step.cause()));
	}

	@Test
	void stepsAfterTypingAreAnotherEdit() throws Exception {
		scene.type("value.batchSize", "100");
		press("value.batchSize", SWT.ARROW_UP, SWT.NONE);
		assertEquals("128", scene.assignment("batchSize").getValue());

		scene.execute(UNDO);
		assertEquals("100", scene.assignment("batchSize").getValue());
	}

	@Test
	void theWheelStepsOnlyWhereTheFocusIs() {
		Text batch = scene.control("value.batchSize", Text.class);
		scene.control("value.epochs", Text.class).setFocus();
		assertTrue(wheel(batch, 1), "the form scrolls");
		assertEquals("64", scene.assignment("batchSize").getValue());

		batch.setFocus();
		assertFalse(wheel(batch, 1));
		assertEquals("128", scene.assignment("batchSize").getValue());
		wheel(batch, -3);
		assertEquals("64", scene.assignment("batchSize").getValue());
	}

	@Test
	void aDragOfASliderIsOneEdit() throws Exception {
		scene.choose("value.optimizer", "SGD");
		Scale slider = scene.control("slider.momentum", Scale.class);
		for (int place : new int[] { 20, 100, 180 }) {
			slider.setSelection(place);
			slider.notifyListeners(SWT.Selection, new Event());
		}
		slider.notifyListeners(SWT.MouseUp, new Event());
		assertEquals("0.9", scene.control("value.momentum", Text.class).getText());
		assertEquals(List.of("optimizer", "momentum"), recorded.edits().stream().map(Edited::hyperparameter).toList());
		assertEquals(Cause.SLIDER, recorded.edits().getLast().cause());

		slider.setSelection(40);
		slider.notifyListeners(SWT.Selection, new Event());
		assertEquals("0.2", scene.assignment("momentum").getValue());
		scene.execute(UNDO);
		assertEquals("0.9", scene.assignment("momentum").getValue());
		scene.execute(UNDO);
		assertFalse(scene.assignment("momentum").isSetValue());
	}

	@Test
	void aSliderFollowsWhatIsTyped() {
		scene.choose("value.optimizer", "SGD");
		scene.type("value.momentum", "0.5");

		assertEquals(100, scene.control("slider.momentum", Scale.class).getSelection());
		assertTrue(scene.control("slider.momentum", Scale.class).getToolTipText().contains("0.5"));
	}

	@Test
	void aNumberThatIsNoneStaysVisibleAndIsRefused() throws Exception {
		scene.type("task.inputSize", "6a4");
		assertEquals("6a4", scene.control("task.inputSize", Text.class).getText());
		assertTrue(problem("Input size").contains("6a4"), problem("Input size"));
		assertEquals(0, scene.experiment().getTask().getInputSize(), "which the gate before a run refuses");

		scene.type("task.inputSize", "2^6");
		assertEquals("", problem("Input size"));
		assertEquals(64, scene.experiment().getTask().getInputSize());
		scene.execute(UNDO);
		assertEquals("32", scene.control("task.inputSize", Text.class).getText());
		assertEquals("", problem("Input size"));
	}

	private void press(String key, int keyCode, int modifiers) {
		Text text = scene.control(key, Text.class);
		text.setFocus();
		Event event = new Event();
		event.keyCode = keyCode;
		event.stateMask = modifiers;
		text.notifyListeners(SWT.KeyDown, event);
		assertFalse(event.doit, "the key means nothing else");
	}

	private static boolean wheel(Text text, int count) {
		Event event = new Event();
		event.count = count;
		text.notifyListeners(SWT.MouseVerticalWheel, event);
		return event.doit;
	}

	private String problem(String label) {
		return ((ExperimentForm) editor.page()).problemText(label).orElse("");
	}
}
