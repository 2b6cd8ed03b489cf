// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.List;
import java.util.stream.Stream;

import org.attune.model.study.Study;
import org.attune.model.study.StudyFactory;
import org.attune.model.study.StudyPackage.Literals;
import org.attune.model.validation.Problem;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Whether there is somewhere to upload recordings to. */
final class UploadSwitch implements StudyRow {
	private final StudyTools tools;
	private final Button box;

	UploadSwitch(Composite section, StudyTools tools) {
		this.tools = tools;
		this.box = tools.toolkit().createButton(section, Messages.upload_switch, SWT.CHECK);
		box.setToolTipText(Messages.upload_switchTip);
		box.setData(StudyTools.KEY, "study.upload"); //$NON-NLS-1$
		box.addListener(SWT.Selection, event -> tools.document().put(Messages.edit_upload, study(), Literals.STUDY__UPLOAD,
				box.getSelection() ? StudyFactory.eINSTANCE.createUpload() : null));
		GridDataFactory.swtDefaults().span(3, 1).applyTo(box);
	}

	private Study study() {
		return tools.document().study();
	}

	@Override
	public void refresh(List<Problem> problems) {
		box.setSelection(study().getUpload() != null);
	}

	@Override
	public boolean concerns(Problem problem) {
		return problem.feature() == Literals.STUDY__UPLOAD;
	}

	@Override
	public void reveal(Problem problem) {
		box.setFocus();
	}

	@Override
	public Stream<FieldRow> fields() {
		return Stream.empty();
	}
}
