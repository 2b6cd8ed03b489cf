// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.attune.model.study.Study;
import org.attune.model.validation.Problem;
import org.attune.model.validation.Severity;
import org.attune.model.validation.StudyValidation;
import org.attune.ui.editor.EditorPage;
import org.attune.ui.editor.Field;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.Form;

/** The form of a study: its title, what is wrong with it, and a page for each part of it. */
final class StudyForm implements EditorPage {
	private static final String BUNDLE = "org.attune.ui"; //$NON-NLS-1$
	private final StudyTools tools;
	private final Form form;
	private final CTabFolder folder;
	private final List<StudyTab> tabs = new ArrayList<>();
	private List<Problem> problems = List.of();

	StudyForm(Composite parent, StudyTools tools) {
		this.tools = tools;
		this.form = tools.toolkit().createForm(parent);
		this.folder = new CTabFolder(form.getBody(), SWT.BOTTOM | SWT.FLAT);
	}

	/** Creates the content. */
	void create() {
		tools.toolkit().decorateFormHeading(form);
		tools.toolkit().adapt(folder, true, true);
		form.setImage(new LocalResourceManager(JFaceResources.getResources(), form)
				.create(ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/study.svg").orElseThrow())); //$NON-NLS-1$
		form.addMessageHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> showProblems()));
		GridLayoutFactory.fillDefaults().applyTo(form.getBody());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(folder);
		folder.setData(StudyTools.KEY, "study.pages"); //$NON-NLS-1$
		new OverviewPage(tab(Messages.tab_overview), this).create();
		new TextsPage(tab(Messages.tab_texts)).create();
		new QuestionsPage(tab(Messages.tab_questions)).create();
		new TaskPage(tab(Messages.tab_task)).create();
		new HyperparametersPage(tab(Messages.tab_hyperparameters)).create();
		new ReasonsPage(tab(Messages.tab_reasons)).create();
		new SessionPage(tab(Messages.tab_session)).create();
		new FinalPage(tab(Messages.tab_final)).create();
		new RecordingPage(tab(Messages.tab_recording)).create();
		show(0);
		refresh();
	}

	private StudyTab tab(String title) {
		final StudyTab tab = new StudyTab(folder, tools, title);
		tabs.add(tab);
		return tab;
	}

	private Study study() {
		return tools.document().study();
	}

	@Override
	public void refresh() {
		problems = StudyValidation.problems(study());
		tabs.forEach(tab -> tab.refresh(problems));
		final List<Problem> faults = fields().flatMap(row -> row.fault().stream()).toList();
		if (!faults.isEmpty()) { // an entry that the study cannot hold is one problem, whatever stands for it
			problems = Stream.concat(faults.stream(), problems.stream().filter(problem -> faults.stream()
					.noneMatch(fault -> fault.target() == problem.target() && fault.feature() == problem.feature())))
					.toList();
			tabs.forEach(tab -> tab.refresh(problems));
		}
		showHead();
	}

	private void showHead() {
		final String title = Optional.ofNullable(study().getTitle()).filter(text -> !text.isBlank())
				.orElse(Messages.form_untitled).replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
		if (!title.equals(form.getText())) { // each setting lays the head out anew
			form.setText(title);
		}
		if (!Objects.equals(summary(), form.getMessage()) || severity() != form.getMessageType()) {
			form.setMessage(summary(), severity());
		}
	}

	private String summary() {
		if (problems.size() < 2) {
			return problems.stream().map(Problem::message).findFirst().orElse(null);
		}
		return NLS.bind(Messages.problem_several, problems.size(), problems.stream().map(this::place).distinct()
				.collect(Collectors.joining(", "))); //$NON-NLS-1$
	}

	private int severity() {
		return problems.isEmpty() ? IMessageProvider.NONE
				: problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR) ? IMessageProvider.ERROR
						: IMessageProvider.WARNING;
	}

	/** Leads to the only problem, or to the list of several. */
	void showProblems() {
		if (problems.size() == 1) {
			reveal(problems.getFirst());
		} else {
			show(0);
			tabs.getFirst().setFocus();
		}
	}

	/** The page on which a problem can be put right. */
	String place(Problem problem) {
		return tab(problem).map(StudyTab::title).orElse(Messages.tab_overview);
	}

	private Optional<StudyTab> tab(Problem problem) {
		return tabs.stream().filter(tab -> tab.concerns(problem)).findFirst();
	}

	/** Leads to where a problem can be put right. */
	void reveal(Problem problem) {
		tab(problem).ifPresent(tab -> tab.reveal(problem));
	}

	/** Leads to the field or the list with this name, as {@link Field#name} has it. */
	void reveal(String name) {
		final Iterable<EObject> contents = study()::eAllContents;
		Stream.concat(Stream.of(study()), StreamSupport.stream(contents.spliterator(), false))
				.flatMap(part -> part.eClass().getEAllStructuralFeatures().stream()
						.filter(feature -> Field.name(part, feature).equals(name))
						.map(feature -> new Problem(Severity.ERROR, part, feature, "", ""))) //$NON-NLS-1$ //$NON-NLS-2$
				.findFirst().ifPresent(this::reveal);
	}

	private Stream<FieldRow> fields() {
		return tabs.stream().flatMap(StudyTab::fields);
	}

	/** Offers fixes for the field that has the focus; empty: none has. */
	Optional<Menu> openFixes() {
		return fields().filter(row -> row.entry().hasFocus()).findFirst()
				.map(row -> StudyFixes.open(tools.document(), row));
	}

	/** All that is wrong with what is shown. */
	List<Problem> problems() {
		return problems;
	}

	StudyTools tools() {
		return tools;
	}

	/** Shows a page. */
	void show(int page) {
		folder.setSelection(page);
	}

	/** What the head says is wrong; empty: nothing. */
	String message() {
		return Optional.ofNullable(form.getMessage()).orElse(""); //$NON-NLS-1$
	}

	/** What the head calls the study. */
	String title() {
		return form.getText();
	}

	@Override
	public void setFocus() {
		final Control before = folder.getDisplay().getFocusControl();
		tabs.get(Math.max(0, folder.getSelectionIndex())).setFocus();
		if (folder.getDisplay().getFocusControl() == before) {
			folder.setFocus();
		}
	}

	@Override
	public void dispose() {
		form.dispose();
		tools.toolkit().dispose();
	}
}
