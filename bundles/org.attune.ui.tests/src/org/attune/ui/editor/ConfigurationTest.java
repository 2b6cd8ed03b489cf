// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.attune.model.configuration.EffectiveValues;
import org.attune.model.preset.Presets;
import org.attune.trace.Cause;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedEdits;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Presets, copying and pasting of all values at once. */
@ExtendWith(NoErrorLogged.class)
final class ConfigurationTest {
	private static final String UNDO = IWorkbenchCommandConstants.EDIT_UNDO;
	private final RecordedEdits recorded = new RecordedEdits();
	private ExperimentScene scene;
	private TuningEditor editor;

	@BeforeEach
	void openTheEditor() throws Exception {
		scene = new ExperimentScene(Presets.EVERYTHING);
		editor = scene.open();
	}

	@AfterEach
	void close() throws Exception {
		scene.close();
		recorded.close();
	}

	@Test
	void aPresetIsAppliedByOneStep() throws Exception {
		scene.set("value.patience", "7");
		scene.choose("value.optimizer", "SGD");
		choose("Apply Preset \u201cEveryday");

		assertFalse(scene.assignment("patience").isSetValue(), "what the preset does not know goes back");
		assertEquals(EffectiveValues.of(Presets.experiment(Presets.QUICK, "")).values().get("optimizer"),
				scene.assignment("optimizer").getValue());
		assertEquals(Cause.PRESET, recorded.edits().getLast().cause());
		assertTrue(editor.isDirty());

		scene.execute(UNDO);
		assertEquals("7", scene.assignment("patience").getValue());
		assertEquals("sgd", scene.assignment("optimizer").getValue());
	}

	@Test
	void everyPresetTrainsHereAsItWouldAlone() {
		for (String preset : List.of(Presets.QUICK, Presets.BLACK_MAGIC_2019, Presets.EVERYTHING)) {
			choose("Apply Preset \u201c" + Presets.all().stream().filter(one -> one.id().equals(preset)).findFirst()
					.orElseThrow().label());
			var here = EffectiveValues.of(scene.experiment()).values();
			EffectiveValues.of(Presets.experiment(preset, "")).values()
					.forEach((id, value) -> assertEquals(value, here.get(id), preset + " " + id));
		}
	}

	@Test
	void whatIsCopiedAsJsonComesBackByPasting() throws Exception {
		scene.set("value.learningRate", "2^-10");
		String before = EffectiveValues.of(scene.experiment()).hash();
		choose("Copy as JSON");
		assertTrue(clipboard().contains("\"learningRate\": 0.0009765625"), clipboard());
		assertTrue(clipboard().contains("\"flip\": false"), clipboard());
		assertTrue(clipboard().contains("\"optimizer\": \"adam_optimizer\""), clipboard());

		scene.set("value.learningRate", "0.5");
		scene.choose("value.optimizer", "SGD");
		choose("Paste Values");
		assertEquals(before, EffectiveValues.of(scene.experiment()).hash());
		assertFalse(scene.assignment("weightDecay").isSetValue(), "what was the same already is not set");
		assertEquals(Cause.PASTE, recorded.edits().getLast().cause());

		scene.execute(UNDO);
		assertEquals("0.5", scene.assignment("learningRate").getValue());
		assertEquals("sgd", scene.assignment("optimizer").getValue(), "one step");
	}

	@Test
	void whatIsCopiedAsLinesComesBackByPasting() {
		scene.set("value.batchSize", "32");
		choose("Copy as key=value Lines");
		assertTrue(clipboard().lines().toList().contains("batchSize=32"), clipboard());

		scene.set("value.batchSize", "64");
		choose("Paste Values");
		assertEquals("32", scene.assignment("batchSize").getValue());
	}

	@Test
	void aPartIsPastedAndAnEmptyValueIsTheDefault() throws Exception {
		scene.set("value.learningRate", "0.5");
		paste("# from a colleague\nBatch size = 16\nlearningRate=\n");
		assertEquals("16", scene.assignment("batchSize").getValue());
		assertFalse(scene.assignment("learningRate").isSetValue());
		assertEquals("20", scene.assignment("epochs").getValue());

		paste("{\"values\": {\"epochs\": 3, \"learningRate\": null}}");
		assertEquals("3", scene.assignment("epochs").getValue());
		editor.doSave(new NullProgressMonitor());
		scene.execute(UNDO);
		assertEquals("20", scene.assignment("epochs").getValue(), "also after saving");
	}

	@Test
	void unknownKeysAreReportedWithTheNearestName() {
		paste("batch_size=16\nnodes=3\nhello\nepochs=4");
		Shell report = ExperimentScene.dialog("Paste Values");
		String message = message(report);
		assertTrue(message.contains("Values changed: 1."), message);
		assertTrue(message.contains("\u2018batch_size\u2019. Did you mean batchSize?"), message);
		assertTrue(message.contains("\u2018nodes\u2019.\n"), message);
		assertTrue(message.contains("Not understood: hello"), message);
		assertEquals("4", scene.assignment("epochs").getValue());
		ExperimentScene.press(report, "Close");
	}

	@Test
	void aClipboardWithoutValuesChangesNothing() {
		paste("{ broken");
		Shell report = ExperimentScene.dialog("Paste Values");
		assertTrue(message(report).contains("{\"learningRate\": 0.01}"), message(report));
		assertFalse(editor.isDirty());
		ExperimentScene.press(report, "Close");
	}

	@Test
	void anImpossibleValueIsPastedAndMarked() {
		paste("learningRate=fast");
		assertTrue(((ExperimentForm) editor.page()).problemText("Learning rate").orElse("").contains("fast"));
	}

	private void choose(String item) {
		Arrays.stream(scene.control("configuration", Button.class).getMenu().getItems())
				.filter(entry -> entry.getText().replace("&", "").startsWith(item)).findFirst().orElseThrow()
				.notifyListeners(SWT.Selection, new Event());
		Waiting.untilIdle();
	}

	private void paste(String text) {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
		choose("Paste Values");
	}

	private static String clipboard() {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			return (String) clipboard.getContents(TextTransfer.getInstance());
		} finally {
			clipboard.dispose();
		}
	}

	private static String message(Shell dialog) {
		return Widgets.all(dialog, Label.class).map(Label::getText).reduce("", String::concat);
	}
}
