// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.attune.model.configuration.Configurations;
import org.attune.model.preset.Presets;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.HyperparameterType;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class FormTest {
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
	void everyHyperparameterHasAControl() {
		for (Hyperparameter hyperparameter : scene.experiment().getSpace().getHyperparameters()) {
			boolean list = hyperparameter.getType() == HyperparameterType.CATEGORICAL;
			Control control = scene.control("value." + hyperparameter.getId(), Control.class);
			assertEquals(list ? Combo.class : Text.class, control.getClass());
		}
		assertEquals(15, scene.experiment().getSpace().getHyperparameters().size());
	}

	@Test
	void theFormIsHeadedByTheExperimentsName() {
		assertEquals("Shapes", form().title());

		scene.type("experiment.name", "Cats & Dogs");
		assertEquals("Cats && Dogs", form().title());
	}

	@Test
	void rowsOfOtherOptimizersAreHidden() {
		assertEquals(List.of("beta1", "beta2", "epsilon"), shown("epsilon", "rho", "learningRateDecay",
				"initialAccumulator", "alpha", "lambda", "momentum", "beta1", "beta2"));
	}

	@Test
	void anotherOptimizerBringsItsRows() throws Exception {
		scene.choose("value.optimizer", "SGD");
		assertTrue(scene.shows("value.momentum"));
		assertTrue(scene.shows("reset.momentum"));
		assertFalse(scene.shows("value.beta1"));

		scene.execute(IWorkbenchCommandConstants.EDIT_UNDO);
		assertFalse(scene.shows("value.momentum"));
		assertTrue(scene.shows("value.beta1"));
	}

	@Test
	void theFormIsNotRebuiltWhenRowsComeAndGo() {
		Text before = scene.control("value.learningRate", Text.class);
		Combo optimizer = scene.control("value.optimizer", Combo.class);
		optimizer.setFocus();
		scene.choose("value.optimizer", "RMSProp");

		assertSame(before, scene.control("value.learningRate", Text.class));
		assertTrue(optimizer.isFocusControl());
	}

	@Test
	void rowsThatCameAreLaidOutBelowEachOther() {
		scene.choose("value.optimizer", "SGD");
		Waiting.untilIdle();
		Control rate = scene.control("value.weightDecay", Control.class);
		Control momentum = scene.control("value.momentum", Control.class);

		assertTrue(momentum.getSize().y > 0 && momentum.getLocation().y >= rate.getLocation().y + rate.getSize().y);
		assertEquals(rate.getLocation().x, momentum.getLocation().x);
	}

	@Test
	void aHiddenRowsValueStaysInTheFile() throws Exception {
		scene.choose("value.optimizer", "SGD");
		scene.set("value.momentum", "0.5");
		scene.choose("value.optimizer", "Adam");
		editor.doSave(new NullProgressMonitor());

		assertEquals("0.5", Configurations.assignment(scene.saved(), "momentum").orElseThrow().getValue());
		assertEquals("", form().summary(), "a value without effect is no matter while its row is hidden");
	}

	@Test
	void aDefaultIsShownGreyedWhereNothingIsSet() {
		Text rate = scene.control("value.learningRate", Text.class);

		assertEquals("", rate.getText());
		assertTrue(rate.getMessage().contains("0.001"), rate.getMessage());
	}

	@Test
	void aSetValueStandsWhereTheDefaultWas() throws Exception {
		scene.type("value.learningRate", "0.1");
		assertEquals("0.1", scene.control("value.learningRate", Text.class).getText());

		scene.execute(IWorkbenchCommandConstants.EDIT_UNDO);
		assertEquals("", scene.control("value.learningRate", Text.class).getText());
	}

	@Test
	void aListNamesTheDefaultAndShowsItGreyed() throws CoreException {
		scene.close();
		scene = new ExperimentScene(Presets.QUICK);
		scene.open();
		Combo loss = scene.control("value.lossFunction", Combo.class);
		assertEquals("(default: Cross-entropy)", loss.getText());
		assertNotEquals(scene.control("value.optimizer", Combo.class).getForeground(), loss.getForeground());

		scene.choose("value.lossFunction", "Cross-entropy");
		assertEquals("cross_entropy", scene.assignment("lossFunction").getValue());
		assertEquals(scene.control("value.optimizer", Combo.class).getForeground(), loss.getForeground());

		scene.choose("value.lossFunction", "(default");
		assertFalse(scene.assignment("lossFunction").isSetValue());
	}

	@Test
	void rowsFollowTheScheduleToo() throws CoreException {
		scene.close();
		scene = new ExperimentScene(Presets.EVERYTHING);
		scene.open();
		assertEquals(List.of("warmupEpochs"), shown("warmupEpochs", "stepEpochs", "restartEpochs", "peakPosition"));

		scene.choose("value.schedule", "One cycle");
		assertEquals(List.of("peakPosition"), shown("warmupEpochs", "stepEpochs", "restartEpochs", "peakPosition"));
	}

	@Test
	void aSwitchSaysWhetherItIsAtItsDefault() throws CoreException {
		scene.close();
		scene = new ExperimentScene(Presets.QUICK);
		scene.open();
		Button flip = scene.control("value.flip", Button.class);
		assertFalse(flip.getSelection());
		assertEquals("default", flip.getText());

		flip.setSelection(true);
		flip.notifyListeners(SWT.Selection, new Event());
		assertEquals("true", scene.assignment("flip").getValue());
		assertEquals("", flip.getText());

		scene.press("reset.flip");
		assertFalse(scene.assignment("flip").isSetValue());
		assertFalse(flip.getSelection());
	}

	@Test
	void aChoiceThatIsNoneIsShownAsItStands() throws CoreException {
		Experiment experiment = Presets.experiment(Presets.QUICK, "Shapes");
		Configurations.assignment(experiment, "optimizer").orElseThrow().setValue("lion");
		scene.write(experiment);
		Waiting.until("the file is read again",
				() -> scene.control("value.optimizer", Combo.class).getText().equals("lion"));

		assertTrue(problem("Optimizer").contains("lion"), problem("Optimizer"));
	}

	@Test
	void resetTakesAValueBackToItsDefault() {
		assertFalse(scene.control("reset.learningRate", Button.class).isEnabled());
		scene.type("value.learningRate", "0.1");
		assertTrue(scene.control("reset.learningRate", Button.class).isEnabled());

		scene.press("reset.learningRate");
		assertFalse(scene.assignment("learningRate").isSetValue());
		assertEquals("", scene.control("value.learningRate", Text.class).getText());
		assertFalse(scene.control("reset.learningRate", Button.class).isEnabled());
		assertTrue(scene.control("value.learningRate", Text.class).isFocusControl());
	}

	@Test
	void aBadValueIsMarkedWithWhatHelps() {
		scene.type("value.learningRate", "fast");

		assertTrue(problem("Learning rate").contains("'fast' is not a number"), problem("Learning rate"));
		assertEquals(problem("Learning rate"), form().summary());
	}

	@Test
	void theMarkGoesWhenTheValueIsGoodAgain() {
		scene.type("value.learningRate", "fast");
		scene.type("value.learningRate", "1e-3");

		assertEquals("", problem("Learning rate"));
		assertEquals("", form().summary());
	}

	@Test
	void theHeadCountsAndNamesSeveralProblems() {
		scene.set("value.learningRate", "fast");
		scene.set("value.batchSize", "0");

		assertEquals("2 problems: Batch size, Learning rate", form().summary());
	}

	@Test
	void theListOfProblemsLeadsToTheirFields() {
		scene.set("value.learningRate", "fast");
		scene.set("value.batchSize", "0");
		form().showProblems();
		List<Link> links = links();
		assertEquals(2, links.size());

		links.getLast().notifyListeners(SWT.Selection, new Event());
		Waiting.until("the field has the focus",
				() -> scene.control("value.learningRate", Text.class).isFocusControl());
		assertTrue(links().isEmpty(), "the list has closed");
	}

	private List<Link> links() {
		return Stream.of(editor.getSite().getShell().getDisplay().getShells()).filter(Control::isVisible)
				.flatMap(shell -> Widgets.all(shell, Link.class)).filter(link -> link.getText().startsWith("<a>"))
				.toList();
	}

	@Test
	void aSingleProblemLeadsToItsFieldAtOnce() {
		scene.set("value.learningRate", "fast");
		scene.control("value.epochs", Text.class).setFocus();
		form().showProblems();

		assertTrue(scene.control("value.learningRate", Text.class).isFocusControl());
		assertTrue(links().isEmpty());
	}

	@Test
	void aMandatoryValueThatIsMissingIsMarked() {
		scene.press("reset.epochs");

		assertTrue(problem("Epochs").contains("has no value"), problem("Epochs"));
		assertEquals("required", scene.control("value.epochs", Text.class).getMessage());
	}

	@Test
	void theTasksFieldsAreMarkedAlike() {
		scene.type("task.inputSize", "5");
		scene.type("task.dataset", "flowers");
		scene.type("task.seed", "0");

		assertTrue(problem("Input size").contains("5"), problem("Input size"));
		assertTrue(problem("Dataset").contains("absolute"), problem("Dataset"));
		assertTrue(problem("Seed").contains("at least 1"), problem("Seed"));
	}

	@Test
	void aWarningIsMarkedToo() {
		scene.type("value.batchSize", "8192");

		assertTrue(problem("Batch size").contains("2000 training images"), problem("Batch size"));
	}

	@Test
	void controlsTellTheirMeaning() {
		Text rate = scene.control("value.learningRate", Text.class);

		assertTrue(rate.getToolTipText().contains("update moves"), rate.getToolTipText());
		assertTrue(scene.control("reset.learningRate", Button.class).getToolTipText().contains("0.001"));
	}

	@Test
	void theKeyboardLeadsThroughTheFormFromTopToBottom() {
		Composite section = scene.control("value.epochs", Text.class).getParent();
		List<Control> order = Stream.of(section.getTabList())
				.filter(control -> control.getData("org.attune.id") != null)
				.filter(control -> control.getData("org.attune.id").toString().startsWith("value.")).toList();

		assertEquals(List.of("value.epochs", "value.batchSize", "value.lossFunction", "value.optimizer"),
				order.stream().map(control -> control.getData("org.attune.id")).toList());
	}

	@Test
	void theFocusReturnsToTheFieldThatHadIt() {
		scene.control("value.weightDecay", Text.class).setFocus();
		scene.control("run", Button.class).setFocus();
		editor.setFocus();

		assertTrue(scene.control("value.weightDecay", Text.class).isFocusControl());
	}

	private List<String> shown(String... ids) {
		return Stream.of(ids).filter(id -> scene.shows("value." + id)).sorted().toList();
	}

	private String problem(String label) {
		return form().problemText(label).orElse("");
	}

	private ExperimentForm form() {
		return (ExperimentForm) editor.page();
	}
}
