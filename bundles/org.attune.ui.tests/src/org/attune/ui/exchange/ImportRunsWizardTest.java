// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.attune.core.imports.ColumnRole;
import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.model.preset.Presets;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(NoErrorLogged.class)
final class ImportRunsWizardTest {
	@TempDir
	Path folder;

	private final Runs runs = PlatformUI.getWorkbench().getService(Runs.class);
	private ExperimentScene scene;
	private WizardDialog dialog;
	private IWizardPage page;

	@BeforeEach
	void openTheWizard() throws CoreException {
		scene = new ExperimentScene(Presets.QUICK);
		final IImportWizard wizard = (IImportWizard) PlatformUI.getWorkbench().getImportWizardRegistry()
				.findWizard("org.attune.ui.import.csv").createWizard();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(scene.file()));
		dialog = new WizardDialog(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		page = dialog.getCurrentPage();
		Waiting.untilIdle();
	}

	@AfterEach
	void close() throws CoreException {
		dialog.close();
		scene.close();
		Waiting.until("the runs are forgotten", () -> imported().isEmpty());
	}

	@Test
	void runsOfAFileAreThereAfterwards() throws Exception {
		choose("learningRate,val_acc\n0.1,0.5\n0.01,0.75\n");
		assertEquals(scene.file().getFullPath().toString(), Widgets.find(dialog.getShell(), "import.experiment",
				Combo.class).getText());
		Waiting.until("the file is read", page::isPageComplete);
		assertEquals(List.of("learningRate", "Hyperparameter", "0.1, 0.01"), row(0));
		assertEquals(List.of("val_acc", "Metric: Validation accuracy", "0.5, 0.75"), row(1));

		assertTrue(page.getWizard().performFinish(), page.getErrorMessage());
		Waiting.until("both runs are found", () -> imported().size() == 2);
		assertEquals(0.75, imported().getLast().last(Metric.VALIDATION_ACCURACY).orElseThrow());
		assertEquals("0.01", imported().getLast().values().get("learningRate"));
	}

	@Test
	void aColumnHoldsWhatOneSays() throws Exception {
		choose("lr,score\n0.1,0.5\n");
		Waiting.until("the file is read", page::isPageComplete);
		final ColumnTable table = ((ImportPage) page).columns();
		table.assign(1, ColumnRole.all().getLast());
		assertEquals("Metric: Throughput", row(1).get(1));
		table.assign(0, ColumnRole.all().getLast());
		assertFalse(page.isPageComplete());
		assertTrue(page.getErrorMessage().contains("more than one column"), page.getErrorMessage());
	}

	@Test
	void aFaultIsNamedAndNothingIsImported() throws Exception {
		choose("lr,val_acc\n0.1,0.5\n0.2,good\n");
		Waiting.until("the file is read", page::isPageComplete);
		assertFalse(page.getWizard().performFinish());
		assertTrue(page.getErrorMessage().contains("line 3, column \"val_acc\""), page.getErrorMessage());
		assertEquals(List.of(), imported());
	}

	@Test
	void aFileThatIsNoTableIsRefused() throws Exception {
		choose("a,a\n1,2\n");
		Waiting.until("the fault is shown", () -> String.valueOf(page.getErrorMessage()).contains("there twice"));
		assertFalse(page.isPageComplete());
		Widgets.find(dialog.getShell(), "import.file", Text.class).setText(folder.resolve("none.csv").toString());
		Waiting.until("the fault is shown", () -> String.valueOf(page.getErrorMessage()).contains("cannot be read"));
	}

	private void choose(String content) throws Exception {
		final Path file = Files.writeString(folder.resolve("table.csv"), content);
		Widgets.find(dialog.getShell(), "import.file", Text.class).setText(file.toString());
	}

	private List<String> row(int index) {
		final TableItem item = Widgets.find(dialog.getShell(), "import.columns", Table.class).getItem(index);
		return Arrays.asList(item.getText(0), item.getText(1), item.getText(2));
	}

	private List<Run> imported() {
		return runs.all().stream().filter(run ->
				run.experiment().equals(scene.file().getFullPath().toString())).toList();
	}
}
