// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attune.model.preset.StudyTemplates;
import org.attune.ui.editor.ModelStorage;
import org.attune.ui.guidance.Guidance;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Where the study goes, what it begins with, and what only the researcher knows. */
final class NewStudyPage extends WizardPage {
	private static final int WRAP = 520;
	private static final int INDENT = 22;
	private final IStructuredSelection selection;
	private final List<Button> templates = new ArrayList<>();
	private PlaceGroup place;
	private Text title;
	private Text contact;
	private Text dataset;

	NewStudyPage(IStructuredSelection selection) {
		super("study", Messages.study_title, null); //$NON-NLS-1$
		this.selection = selection;
		setDescription(Messages.study_description);
	}

	@Override
	public void createControl(Composite parent) {
		final Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
		place = new PlaceGroup(page, selection, ModelStorage.STUDIES.extension(), Messages.study_initialName, this::check);
		setButtonLayoutData(place.browse());
		createTemplates(page);
		title = text(page, Messages.study_titleLabel, Messages.study_titleTip, "wizard.study.title", 2); //$NON-NLS-1$
		contact = text(page, Messages.study_contact, Messages.study_contactTip, "wizard.study.contact", 2); //$NON-NLS-1$
		dataset = text(page, Messages.study_dataset, Messages.study_datasetTip, "wizard.study.dataset", 1); //$NON-NLS-1$
		createBrowse(page);
		title.setText(Messages.study_initialTitle);
		setControl(page);
		Guidance.STUDYEDITOR.explain(page);
		check();
		setErrorMessage(null); // nobody has done anything wrong yet
		place.setFocus();
	}

	private void createTemplates(Composite page) {
		final Group group = new Group(page, SWT.NONE);
		group.setText(Messages.study_templates);
		GridLayoutFactory.swtDefaults().applyTo(group);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(group);
		createTemplate(group, Messages.study_2019, Messages.study_2019Description, Optional.of(StudyTemplates.BLACK_MAGIC_2019));
		createTemplate(group, Messages.study_again, Messages.study_againDescription,
				Optional.of(StudyTemplates.BLACK_MAGIC_AGAIN));
		createTemplate(group, Messages.study_empty, Messages.study_emptyDescription, Optional.empty());
		templates.getFirst().setSelection(true);
	}

	private void createTemplate(Group group, String name, String description, Optional<String> template) {
		final Button button = new Button(group, SWT.RADIO);
		button.setText(name);
		button.setToolTipText(description);
		button.setData(ExperimentPage.KEY, "wizard.template." + template.orElse("empty")); //$NON-NLS-1$ //$NON-NLS-2$
		button.setData(template);
		templates.add(button);
		final Label label = new Label(group, SWT.WRAP);
		label.setText(description);
		GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, SWT.DEFAULT).indent(INDENT, 0).applyTo(label);
	}

	private Text text(Composite page, String name, String tip, String key, int columns) {
		new Label(page, SWT.NONE).setText(name);
		final Text text = new Text(page, SWT.BORDER);
		text.setToolTipText(tip);
		text.setData(ExperimentPage.KEY, key);
		text.addListener(SWT.Modify, event -> check());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).span(columns, 1).grab(true, false).applyTo(text);
		return text;
	}

	private void createBrowse(Composite page) {
		final Button browse = new Button(page, SWT.PUSH);
		browse.setText(Messages.dataset_browse);
		browse.setToolTipText(Messages.study_datasetTip);
		browse.addListener(SWT.Selection, event -> Optional.ofNullable(new DirectoryDialog(getShell(), SWT.OPEN).open())
				.ifPresent(dataset::setText));
		setButtonLayoutData(browse);
	}

	/** Where the file shall lie. */
	NewFilePlace place() {
		return place.place();
	}

	/** What the page says now. */
	@SuppressWarnings("unchecked") // see createTemplate
	NewStudy study() {
		final Optional<String> template = templates.stream().filter(Button::getSelection).findFirst()
				.map(button -> (Optional<String>) button.getData()).orElse(Optional.empty());
		return new NewStudy(template, place.place().name(), title.getText().strip(), contact.getText().strip(),
				dataset.getText().strip());
	}

	private void check() {
		if (getControl() != null) {
			final NewFilePlace typed = place.place();
			final Optional<String> error = typed.fault()
					.or(() -> title.getText().isBlank() ? Optional.of(Messages.study_noTitle) : Optional.empty());
			setErrorMessage(error.orElse(null));
			setMessage(typed.note().or(this::note).orElse(null), INFORMATION);
			setPageComplete(error.isEmpty());
		}
	}

	/** What can be entered later. */
	private Optional<String> note() {
		return contact.getText().isBlank() || dataset.getText().isBlank() ? Optional.of(Messages.study_later) : Optional.empty();
	}
}
