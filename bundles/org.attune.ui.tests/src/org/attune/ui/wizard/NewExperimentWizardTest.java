// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.attune.model.file.ExperimentFile;
import org.attune.model.preset.Presets;
import org.attune.model.tuning.Experiment;
import org.attune.model.validation.ExperimentValidation;
import org.attune.ui.editor.TuningEditor;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(NoErrorLogged.class)
final class NewExperimentWizardTest {
	private final IWorkbenchPage workbench = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private final IProject project = ResourcesPlugin.getWorkspace().getRoot()
			.getProject("wizard-" + UUID.randomUUID().toString().substring(0, 8));
	private WizardDialog dialog;
	private ExperimentPage page;

	@BeforeEach
	void openTheWizard() throws CoreException {
		project.create(null);
		project.open(null);
		NewExperimentWizard wizard = new NewExperimentWizard();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(project));
		dialog = new WizardDialog(workbench.getWorkbenchWindow().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		page = (ExperimentPage) dialog.getCurrentPage();
		Waiting.untilIdle();
	}

	@AfterEach
	void close() throws CoreException {
		dialog.close();
		workbench.closeAllEditors(false);
		for (IProject each : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			if (each.getName().startsWith(project.getName())) {
				each.delete(true, true, null);
			}
		}
		Waiting.untilIdle();
	}

	@ParameterizedTest
	@CsvSource({ "quick, 9", "black-magic-2019, 15", "everything, 32" })
	void eachPresetMakesAnExperimentThatCanBeTrained(String preset, int hyperparameters) throws Exception {
		text("wizard.name").setText("shapes");
		choose("wizard.preset." + preset);
		finish();
		Experiment created = ExperimentFile.load(project.getFile("shapes.tuning").getLocation().toPath());

		assertEquals("shapes", created.getName());
		assertEquals(preset, created.getSpace().getId());
		assertEquals(hyperparameters, created.getSpace().getHyperparameters().size());
		assertEquals(List.of(), ExperimentValidation.problems(created));
	}

	@Test
	void theCreatedExperimentIsOpenedInItsEditor() {
		text("wizard.name").setText("shapes");
		finish();

		assertInstanceOf(TuningEditor.class, workbench.getActiveEditor());
		assertEquals("shapes.tuning", workbench.getActiveEditor().getEditorInput().getName());
	}

	@Test
	void datasetAndNetworkAreTakenOver(@TempDir Path images) throws Exception {
		text("wizard.name").setText("shapes");
		choose("wizard.dataset.folder");
		text("wizard.dataset.path").setText(images.toString());
		find("wizard.network", Combo.class).setText("LeNet");
		finish();
		Experiment created = ExperimentFile.load(project.getFile("shapes.tuning").getLocation().toPath());

		assertEquals(images.toString(), created.getTask().getDataset());
		assertEquals("lenet", created.getTask().getNetwork());
	}

	@Test
	void missingFoldersAndProjectsAreCreated() {
		text("wizard.name").setText("shapes");
		text("wizard.container").setText("/" + project.getName() + "-new/a/b");
		assertTrue(page.getMessage().contains("will be created"), page.getMessage());
		finish();

		assertTrue(ResourcesPlugin.getWorkspace().getRoot().getProject(project.getName() + "-new")
				.getFile("a/b/shapes.tuning").exists());
	}

	@Test
	void theSelectedProjectIsTheFirstProposal() {
		assertEquals("/" + project.getName(), text("wizard.container").getText());
		assertTrue(page.isPageComplete());
		assertNull(page.getErrorMessage());
	}

	@Test
	void anExistingFileIsNotOverwritten() throws Exception {
		project.getFile("shapes.tuning").create("mine".getBytes(), 0, null);
		text("wizard.name").setText("shapes");

		assertRefused("exists already");
		assertEquals("mine", new String(project.getFile("shapes.tuning").readAllBytes()));
	}

	@Test
	void aNameIsNeeded() {
		text("wizard.name").setText("  ");

		assertRefused("Enter a name");
	}

	@Test
	void aNameThatIsNoFileNameIsRefused() {
		text("wizard.name").setText("a/b");

		assertRefused("a/b");
	}

	@Test
	void aPlaceIsNeeded() {
		text("wizard.container").setText("");

		assertRefused("project or folder");
	}

	@Test
	void aClosedProjectIsRefused() throws Exception {
		project.close(null);
		text("wizard.name").setText("shapes");

		assertRefused("closed");
	}

	@Test
	void aRelativePathOfImagesIsRefused() {
		choose("wizard.dataset.archive");
		assertRefused("Choose the folder or the archive");
		text("wizard.dataset.path").setText("images.zip");

		assertRefused("absolute");
	}

	@Test
	void imagesThatAreNotHereAreNotedOnly() {
		choose("wizard.dataset.archive");
		text("wizard.dataset.path").setText(Path.of("").toAbsolutePath().resolve("elsewhere.zip").toString());

		assertTrue(page.isPageComplete());
		assertTrue(page.getMessage().contains("not found on this machine"), page.getMessage());
	}

	@Test
	void thePathIsAskedForOnlyWhereItIsNeeded() {
		assertFalse(text("wizard.dataset.path").isEnabled());
		choose("wizard.dataset.folder");

		assertTrue(text("wizard.dataset.path").isEnabled());
	}

	private void assertRefused(String why) {
		assertFalse(page.isPageComplete());
		assertTrue(page.getErrorMessage().contains(why), page.getErrorMessage());
	}

	private void finish() {
		assertTrue(dialog.getCurrentPage().getWizard().canFinish(), page.getErrorMessage());
		assertTrue(dialog.getCurrentPage().getWizard().performFinish());
		Waiting.untilIdle();
	}

	private void choose(String key) {
		Widgets.all(dialog.getShell(), Button.class).filter(button -> (button.getStyle() & SWT.RADIO) != 0)
				.filter(button -> button.getParent() == find(key, Button.class).getParent())
				.forEach(button -> button.setSelection(key.equals(button.getData("org.attune.id"))));
		find(key, Button.class).notifyListeners(SWT.Selection, new Event());
	}

	private Text text(String key) {
		return find(key, Text.class);
	}

	private <T extends Control> T find(String key, Class<T> type) {
		return Widgets.find(dialog.getShell(), key, type);
	}
}
