// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.attune.model.tuning.Experiment;
import org.attune.model.validation.Problem;
import org.attune.model.validation.Severity;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.Form;

/** The head of the form: the experiment's name, what is wrong with it, and the button that trains it. */
final class FormHeader implements IHyperlinkListener {
	private static final String BUNDLE = "org.attune.ui"; //$NON-NLS-1$
	private final Form form;
	private final TuningDocument document;
	private final ConfigurationMenu menu;
	private final RunButton button;
	private List<Problem> problems = List.of();
	private List<FormRow> rows = List.of();

	FormHeader(Form form, TuningDocument document, Runnable run) {
		this.form = form;
		this.document = document;
		this.menu = new ConfigurationMenu(document);
		this.button = new RunButton(icon("icons/run.svg"), run); //$NON-NLS-1$
		form.setImage(icon("icons/experiment.svg")); //$NON-NLS-1$
		form.addMessageHyperlinkListener(this);
		form.getToolBarManager().add(menu);
		form.getToolBarManager().add(button);
		form.getToolBarManager().update(true);
	}

	private Image icon(String path) {
		return new LocalResourceManager(JFaceResources.getResources(), form)
				.create(ResourceLocator.imageDescriptorFromBundle(BUNDLE, path).orElseThrow());
	}

	/** Shows the name, and the problems that the person can see where they are. */
	void show(Experiment experiment, List<Problem> found, List<FormRow> fields) {
		rows = fields;
		menu.refresh();
		button.refresh(document.conduct().refusal());
		problems = found.stream().filter(this::worthTelling).toList();
		final String title = Optional.ofNullable(experiment.getName()).filter(name -> !name.isBlank())
				.orElse(Messages.form_unnamed).replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
		if (!title.equals(form.getText())) { // each setting lays the head out anew
			form.setText(title);
		}
		if (!Objects.equals(summary(), form.getMessage()) || severity() != form.getMessageType()) {
			form.setMessage(summary(), severity());
		}
	}

	/** A value that has no effect now is no matter as long as its row is hidden. */
	private boolean worthTelling(Problem problem) {
		return problem.severity() == Severity.ERROR || row(problem).filter(FormRow::shown).isPresent();
	}

	private Optional<FormRow> row(Problem problem) {
		return rows.stream().filter(row -> row.concerns(problem)).findFirst();
	}

	private String summary() {
		if (problems.size() < 2) {
			return problems.stream().map(Problem::message).findFirst().orElse(null);
		}
		final String where = problems.stream()
				.map(problem -> row(problem).map(FormRow::name).orElse(Messages.problem_experiment)).distinct()
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
		return NLS.bind(Messages.problem_several, problems.size(), where);
	}

	private int severity() {
		if (problems.isEmpty()) {
			return IMessageProvider.NONE;
		}
		return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR) ? IMessageProvider.ERROR
				: IMessageProvider.WARNING;
	}

	@Override
	public void linkActivated(HyperlinkEvent event) {
		showProblems();
	}

	/** Leads to the field of the only problem, or lists several. */
	void showProblems() {
		if (problems.size() == 1) {
			row(problems.getFirst()).ifPresent(FormRow::setFocus);
		} else if (!problems.isEmpty()) {
			new ProblemList(form.getShell(), problems, problem -> row(problem).ifPresent(FormRow::setFocus)).open();
		}
	}

	@Override
	public void linkEntered(HyperlinkEvent event) {
		// the form itself underlines the message
	}

	@Override
	public void linkExited(HyperlinkEvent event) {
		// see above
	}
}
