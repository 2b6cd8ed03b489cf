// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.wizard;

import org.attune.model.study.Study;
import org.attune.ui.editor.ModelStorage;
import org.attune.ui.study.editor.StudyEditor;
import org.eclipse.jface.wizard.WizardPage;

/** New &gt; Study. */
public final class NewStudyWizard extends NewFileWizard<Study> {
	public static final String ID = "org.attune.ui.wizard.study"; //$NON-NLS-1$
	private NewStudyPage page;

	public NewStudyWizard() {
		super(Messages.study_wizard, StudyEditor.ID);
	}

	@Override
	public void addPages() {
		page = new NewStudyPage(getSelection());
		addPage(page);
	}

	@Override
	WizardPage page() {
		return page;
	}

	@Override
	CreateFileOperation<Study> operation() {
		final NewStudy wanted = page.study();
		final NewFilePlace place = page.place();
		return new CreateFileOperation<>(ModelStorage.STUDIES, place.path(), place.fileName(), wanted::create);
	}
}
