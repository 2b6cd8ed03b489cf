// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.wizard;

import org.attune.model.tuning.Experiment;
import org.attune.ui.editor.ModelStorage;
import org.attune.ui.editor.TuningEditor;
import org.eclipse.jface.wizard.WizardPage;

/** New &gt; Tuning Experiment. */
public final class NewExperimentWizard extends NewFileWizard<Experiment> {
	public static final String ID = "org.attune.ui.wizard.experiment"; //$NON-NLS-1$
	private ExperimentPage page;

	public NewExperimentWizard() {
		super(Messages.wizard_title, TuningEditor.ID);
	}

	@Override
	public void addPages() {
		page = new ExperimentPage(getSelection());
		addPage(page);
	}

	@Override
	WizardPage page() {
		return page;
	}

	@Override
	CreateFileOperation<Experiment> operation() {
		final ExperimentSpecification specification = page.specification();
		return new CreateFileOperation<>(ModelStorage.EXPERIMENTS, specification.container(), specification.fileName(),
				specification::experiment);
	}
}
