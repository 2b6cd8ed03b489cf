// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.Map;
import java.util.Optional;

import org.attune.model.study.Study;
import org.attune.trace.Cause;
import org.attune.ui.editor.EditorPage;
import org.attune.ui.editor.ModelEditor;
import org.attune.ui.editor.ModelStorage;
import org.attune.ui.editor.TuningCommandStack;
import org.attune.ui.guidance.Guidance;
import org.eclipse.swt.widgets.Composite;

/** The form editor of {@code *.study} files, for the researcher. */
public final class StudyEditor extends ModelEditor<Study> {
	public static final String ID = "org.attune.ui.editor.study"; //$NON-NLS-1$
	private Optional<StudyDocument> document = Optional.empty();

	public StudyEditor() {
		super(ModelStorage.STUDIES, Guidance.STUDYEDITOR);
	}

	@Override
	protected EditorPage edit(Study study, Composite area) {
		final StudyDocument opened = new StudyDocument(study);
		opened.stack().addCommandStackListener(event -> changed());
		document = Optional.of(opened);
		final StudyForm form = new StudyForm(area, new StudyTools(area.getDisplay(), opened, new StudyPlace(this, this::file)));
		form.create();
		return form;
	}

	@Override
	protected Optional<EditorPage> takeOver(Study saved, Cause cause, Composite area) {
		document.ifPresent(open -> open.stack().perform(cause, () -> open.takeOver(saved)));
		return Optional.empty();
	}

	@Override
	protected void close() {
		document = Optional.empty();
	}

	/** The study as it is in the editor, saved or not; empty where the file could not be read. */
	@Override
	protected Optional<Study> model() {
		return document.map(StudyDocument::study);
	}

	@Override
	protected Optional<TuningCommandStack> stack() {
		return document.map(StudyDocument::stack);
	}

	Optional<StudyForm> form() {
		return page() instanceof StudyForm form ? Optional.of(form) : Optional.empty();
	}

	@Override
	protected void openFixes() {
		form().ifPresent(StudyForm::openFixes);
	}

	@Override
	protected void reveal(String field) {
		form().ifPresent(form -> form.reveal(field));
	}

	@Override
	public void fix(String label, Map<String, Optional<String>> values) {
		document.ifPresent(open -> open.apply(label, values));
	}
}
