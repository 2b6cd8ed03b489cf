// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.attune.model.file.StudyFile;
import org.attune.model.study.Study;
import org.attune.model.validation.StudyValidation;
import org.attune.ui.study.editor.StudyEditor;
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
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoErrorLogged.class)
final class NewStudyWizardTest {
	private final IWorkbenchPage workbench = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private final IProject project = ResourcesPlugin.getWorkspace().getRoot()
			.getProject("wizard-" + UUID.randomUUID().toString().substring(0, 8));
	private NewStudyWizard wizard;
	private WizardDialog dialog;

	@BeforeEach
	void openTheWizard() throws CoreException {
		project.create(null);
		project.open(null);
		wizard = new NewStudyWizard();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(project));
		dialog = new WizardDialog(workbench.getWorkbenchWindow().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Waiting.untilIdle();
	}

	@AfterEach
	void close() throws CoreException {
		dialog.close();
		workbench.closeAllEditors(false);
		project.delete(true, true, null);
		Waiting.untilIdle();
	}

	@ParameterizedTest
	@ValueSource(strings = { "black-magic-2019", "black-magic-again" })
	void aTemplateLacksOnlyTheSealedImages(String template) throws Exception {
		choose("wizard.template." + template);
		Study study = finish("magic", "Magic", "me@example.org", "/data/images");
		assertEquals(List.of("STUDY_DATASET_OPEN"), rules(study));

		study.getTask().setDataset("images.sealed"); // what the command that seals the images enters
		study.getTask().setNetwork("blinded-1");
		study.getBlinding().setDigest("0".repeat(64));
		study.getBlinding().setKey("0".repeat(64));
		assertEquals(List.of(), rules(study));
		assertEquals("magic", study.getId());
		assertEquals("Magic", study.getTitle());
		assertInstanceOf(StudyEditor.class, workbench.getActiveEditor());
	}

	@Test
	void anEmptyStudyLacksWhatOnlyAResearcherKnows() throws Exception {
		choose("wizard.template.empty");
		Study study = finish("My Study", "Mine", "", "");
		assertEquals("my-study", study.getId());
		assertEquals(List.of("STUDY_NO_PAGE", "CONSENT_TEXT", "CONSENT_CONTACT", "STUDY_DATASET_EMPTY", "REASONS_NONE",
				"SEEDS_NONE", "SHARES_TOO_LITTLE", "SHARES_NO_TEXT").stream().sorted().toList(), rules(study).stream().sorted().toList());
	}

	@Test
	void withoutTitleOrNameNothingIsMade() {
		assertTrue(wizard.canFinish());
		text("wizard.study.title").setText(" ");
		assertFalse(wizard.canFinish());
		text("wizard.study.title").setText("Magic");
		text("wizard.name").setText("");
		assertFalse(wizard.canFinish());
	}

	private static List<String> rules(Study study) {
		return StudyValidation.problems(study).stream().map(problem -> problem.rule()).toList();
	}

	private Study finish(String name, String title, String contact, String images) throws Exception {
		text("wizard.name").setText(name);
		text("wizard.study.title").setText(title);
		text("wizard.study.contact").setText(contact);
		text("wizard.study.dataset").setText(images);
		assertTrue(wizard.performFinish());
		Waiting.untilIdle();
		return StudyFile.load(project.getFile(name + ".study").getLocation().toPath());
	}

	private void choose(String key) {
		for (String each : List.of("black-magic-2019", "black-magic-again", "empty")) {
			Widgets.find(dialog.getShell(), "wizard.template." + each, Button.class).setSelection(key.endsWith("." + each));
		}
		Widgets.find(dialog.getShell(), key, Button.class).notifyListeners(SWT.Selection, new Event());
	}

	private Text text(String key) {
		return Widgets.find(dialog.getShell(), key, Text.class);
	}
}
