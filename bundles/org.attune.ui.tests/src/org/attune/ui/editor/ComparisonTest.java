// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.attune.core.run.Run;
import org.attune.model.preset.Presets;
import org.attune.trace.Cause;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedEdits;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.RunsOnDisk;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.expressions.EvaluationContext;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What differs from defaults and runs is seen, and can be taken over. */
@ExtendWith(NoErrorLogged.class)
final class ComparisonTest {
	private static final String UNDO = IWorkbenchCommandConstants.EDIT_UNDO;
	private final RecordedEdits recorded = new RecordedEdits();
	private ExperimentScene scene;
	private RunsOnDisk runs;
	private TuningEditor editor;

	@BeforeEach
	void openTheEditor() throws Exception {
		scene = new ExperimentScene(Presets.QUICK);
		runs = new RunsOnDisk(scene.file());
		editor = scene.open();
	}

	@AfterEach
	void close() throws Exception {
		scene.close();
		runs.close();
		recorded.close();
	}

	@Test
	void withoutARunNothingDiffers() {
		assertEquals("Last run (none yet)", scene.control("compare.with", Combo.class).getText());
		assertEquals("", other("learningRate"));
		assertFalse(scene.control("compare.takeAll", Button.class).isEnabled());
		assertFalse(scene.control("compare.only", Button.class).isEnabled());
	}

	@Test
	void whatDiffersFromTheDefaultIsMarked() throws Exception {
		scene.choose("compare.with", "Defaults");
		scene.set("value.learningRate", "0.01");
		assertEquals("\u2190 0.001", other("learningRate"));
		assertTrue(scene.control("differs.learningRate", Control.class).getToolTipText().contains("0.001"));
		scene.set("value.learningRate", "1e-3");
		assertEquals("", other("learningRate"), "the same number however it is written");

		scene.set("value.learningRate", "0.01");
		take("learningRate");
		assertFalse(scene.assignment("learningRate").isSetValue());
		assertEquals(Cause.RESET, recorded.edits().getLast().cause());
	}

	@Test
	void aNewRunIsTheLastRunFromThenOn() {
		runs.add(run("0.01"));
		Waiting.until("the run is compared with", () -> other("learningRate").equals("\u2190 0.01"));
		runs.add(run("0.02"));
		Waiting.until("the newer run is compared with", () -> other("learningRate").equals("\u2190 0.02"));
		assertEquals("\u2190 128", other("batchSize"));
		assertEquals("", other("task.network"));
		scene.set("task.seed", "5");
		assertEquals("\u2190 1", other("task.seed"));
	}

	@Test
	void aChosenRunIsComparedWithAndGivesAValue() throws Exception {
		Run first = runs.add(run("0.01"));
		runs.add(run("0.02"));
		Waiting.until("both runs are listed", () -> scene.control("compare.with", Combo.class).getItemCount() == 6);
		scene.choose("compare.with", first.label());
		assertEquals("\u2190 0.01", other("learningRate"));

		take("learningRate");
		assertEquals("0.01", scene.assignment("learningRate").getValue());
		assertEquals("", other("learningRate"));
		assertEquals(Cause.COPIED, recorded.edits().getLast().cause());
		assertEquals(Optional.empty(), editor.parentRun(), "one value is not the configuration");
		scene.execute(UNDO);
		assertFalse(editor.isDirty());
	}

	@Test
	void onlyDifferencesAreShownOnDemand() {
		runs.add(run("0.01"));
		Waiting.until("the run is compared with", () -> !other("learningRate").isEmpty());
		check("compare.only", true);
		assertTrue(scene.shows("value.learningRate"));
		assertFalse(scene.shows("value.optimizer"));
		assertFalse(scene.shows("task.network"));

		check("compare.only", false);
		assertTrue(scene.shows("value.optimizer"));
	}

	@Test
	void aWholeConfigurationIsTakenByOneStep() throws Exception {
		Run run = runs.add(run("0.01"));
		Waiting.until("the run is compared with", () -> !other("learningRate").isEmpty());
		scene.set("value.weightDecay", "0.5");
		scene.press("compare.takeAll");

		assertEquals("0.01", scene.assignment("learningRate").getValue());
		assertEquals("128", scene.assignment("batchSize").getValue());
		assertFalse(scene.assignment("weightDecay").isSetValue(), "it was at its default there");
		assertEquals(Optional.of(run.id()), editor.parentRun());
		assertEquals(List.of(Cause.COPIED, Cause.COPIED, Cause.COPIED),
				recorded.edits().subList(1, 4).stream().map(edit -> edit.cause()).toList());

		scene.execute(UNDO);
		assertEquals("32", scene.assignment("batchSize").getValue());
		assertEquals("0.5", scene.assignment("weightDecay").getValue());
		assertEquals(Optional.empty(), editor.parentRun());
		scene.execute(IWorkbenchCommandConstants.EDIT_REDO);
		assertEquals(Optional.of(run.id()), editor.parentRun());
		editor.doSave(new NullProgressMonitor());
		scene.execute(UNDO);
		assertTrue(editor.isDirty(), "also after saving");
		assertEquals("32", scene.assignment("batchSize").getValue());
	}

	@Test
	void aRunSelectedElsewhereOpensItsExperimentAndIsTaken() throws Exception {
		Run run = runs.add(run("0.01"));
		PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().closeAllEditors(false);
		execute(CopyFromRunHandler.ID, run);
		TuningEditor opened = ExperimentEditors.on(scene.file()).orElseThrow();

		assertEquals(Optional.of(run.id()), opened.parentRun());
		assertEquals(run.label(), scene.control("compare.with", Combo.class).getText());
		assertEquals("128", scene.control("value.batchSize", Text.class).getText());
	}

	@Test
	void aSubmissionEndsItsWhyAndItsOrigin() {
		runs.add(run("0.01"));
		Waiting.until("the run is compared with", () -> !other("learningRate").isEmpty());
		scene.press("compare.takeAll");
		scene.type("why", "smaller steps converge");
		assertEquals("smaller steps converge", editor.why());

		editor.submitted();
		assertEquals("", editor.why());
		assertEquals("", scene.control("why", Text.class).getText());
		assertEquals(Optional.empty(), editor.parentRun());
	}

	private static RecordedRun run(String rate) {
		return RecordedRun.ordinary().set("epochs", "10").set("batchSize", "128").set("learningRate", rate)
				.set("optimizer", "adam_optimizer").defaulted("weightDecay", "0")
				.defaulted("lossFunction", "cross_entropy").defaulted("flip", "false");
	}

	private String other(String field) {
		return scene.control("difference." + field, Hyperlink.class).getText();
	}

	private void take(String field) {
		Event enter = new Event();
		enter.character = SWT.CR;
		enter.keyCode = SWT.CR;
		scene.control("difference." + field, Hyperlink.class).notifyListeners(SWT.DefaultSelection, enter);
		scene.control("difference." + field, Hyperlink.class).notifyListeners(SWT.KeyDown, enter);
	}

	private void check(String key, boolean selected) {
		Button box = scene.control(key, Button.class);
		box.setSelection(selected);
		box.notifyListeners(SWT.Selection, new Event());
	}

	private static void execute(String id, Run run) throws Exception {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
		IEvaluationContext context = new EvaluationContext(handlers.createContextSnapshot(false),
				new StructuredSelection(run));
		context.addVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME, new StructuredSelection(run));
		handlers.executeCommandInContext(new ParameterizedCommand(commands.getCommand(id), null), null, context);
	}
}
