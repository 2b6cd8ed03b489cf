// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.attune.core.run.Run;
import org.attune.model.configuration.Configurations;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Role;
import org.attune.model.tuning.TuningPackage;
import org.attune.model.validation.Problem;
import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;

/** The form of an experiment: its task, mandatory and optional hyperparameters, and notes. */
final class ExperimentForm implements EditorPage {
	private static final int NOTES_HEIGHT = 70;
	private final FormToolkit toolkit;
	private final DataBindingContext bindings;
	private final FormTools tools;
	/** Its head stays where it is while the rest is scrolled. */
	private final Form form;
	private final ScrolledForm content;
	private final FormHeader header;
	private final HeadBar bar;
	private final ExperimentRuns runs;
	private final TrainingImages images;
	private final FormConduct conduct;
	private final LockBanner banner;
	private Composite task;
	private List<Run> known = List.of();
	private final List<FormRow> rows = new ArrayList<>();
	private Optional<Control> focus = Optional.empty();

	/**
	 * @param runs
	 *            what the experiment can be compared with
	 * @param pasting
	 *            knows whether a text that changes now was pasted
	 * @param conduct
	 *            has the form obey a study
	 * @param run
	 *            trains the experiment
	 */
	ExperimentForm(Composite parent, TuningDocument document, ExperimentRuns runs, PasteWatch pasting, FormConduct conduct, Runnable run) {
		this.toolkit = new FormToolkit(parent.getDisplay());
		this.bindings = new DataBindingContext();
		this.tools = new FormTools(toolkit, bindings, document, new Comparison(document), pasting::pasting);
		this.form = toolkit.createForm(parent);
		this.content = toolkit.createScrolledForm(form.getBody());
		this.header = new FormHeader(form, document, run);
		this.runs = runs;
		this.conduct = conduct;
		this.banner = new LockBanner(form.getBody(), toolkit);
		this.images = new TrainingImages(parent.getDisplay(), this::refreshIfThere);
		this.bar = new HeadBar(tools, runs, this::refreshIfThere);
	}

	/** Creates the content. */
	void create() {
		toolkit.decorateFormHeading(form);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(form.getBody());
		final Control head = bar.create(form.getBody(), this::refreshIfThere);
		head.moveAbove(content);
		banner.control().moveAbove(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
		GridLayoutFactory.swtDefaults().margins(10, 4).spacing(0, 4).applyTo(content.getBody());
		final Experiment experiment = tools.document().experiment();
		task = section(Messages.section_task);
		rows.addAll(new TaskRows(tools, task).create(experiment));
		createHyperparameters(experiment, Role.MANDATORY, Messages.section_mandatory);
		createHyperparameters(experiment, Role.OPTIONAL, Messages.section_optional);
		createNotes(experiment);
		alignLabels();
		known = runs.all();
		runs.begin(this::runsChanged);
		rows.forEach(row -> row.control().addListener(SWT.FocusIn, event -> focus = Optional.of(row.control())));
		rows.forEach(row -> row.onMark(() -> openFixes(row)));
		conduct.begin(this::refreshIfThere);
		refresh();
	}

	private void runsChanged() {
		if (!form.isDisposed()) {
			final int before = newest();
			known = runs.all();
			if (newest() > before) {
				conduct.submitted();
			}
			bar.runsChanged();
			refresh();
		}
	}

	/** Number of the experiment's newest run that is known; 0: there is none. */
	private int newest() {
		return runs.own(known).stream().mapToInt(Run::number).max().orElse(0);
	}

	private void refreshIfThere() {
		if (!form.isDisposed()) {
			refresh();
		}
	}

	private Composite section(String title) {
		final Section section = toolkit.createSection(content.getBody(),
				ExpandableComposite.TITLE_BAR | ExpandableComposite.TWISTIE | ExpandableComposite.EXPANDED);
		section.setText(title);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
		final Composite client = toolkit.createComposite(section);
		GridLayoutFactory.swtDefaults().numColumns(RowBuilder.COLUMNS).margins(4, 2).spacing(6, 5).applyTo(client);
		toolkit.paintBordersFor(client);
		section.setClient(client);
		return client;
	}

	private void createHyperparameters(Experiment experiment, Role role, String title) {
		final List<Assignment> assignments = Configurations.assignments(experiment).stream()
				.filter(assignment -> assignment.getHyperparameter() != null)
				.filter(assignment -> assignment.getHyperparameter().getRole() == role).toList();
		if (!assignments.isEmpty()) {
			final HyperparameterRows factory = new HyperparameterRows(tools, section(title));
			assignments.forEach(assignment -> rows.add(factory.row(assignment)));
		}
	}

	private void createNotes(Experiment experiment) {
		final Composite client = section(Messages.section_notes);
		final Field notes = Field.of(experiment, TuningPackage.Literals.EXPERIMENT__NOTES).orElseThrow();
		final Control text = TextControl.create(client, tools, notes, TextForm.PAGE, "").control(); //$NON-NLS-1$
		text.setData(FormTools.KEY, "experiment.notes"); //$NON-NLS-1$
		text.setToolTipText(Messages.tip_notes);
		// Tab leads on to the next control, as everywhere in the form
		text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
				|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		GridDataFactory.fillDefaults().grab(true, false).span(RowBuilder.COLUMNS, 1).hint(SWT.DEFAULT, NOTES_HEIGHT)
				.applyTo(text);
	}

	/** The controls of all sections begin in one line, also when rows come and go. */
	private void alignLabels() {
		final int width = rows.stream().mapToInt(row -> row.label().computeSize(SWT.DEFAULT, SWT.DEFAULT).x).max()
				.orElse(0);
		rows.forEach(row -> ((GridData) row.label().getLayoutData()).widthHint = width);
	}

	/** Shows anew what applies, what is set, what differs and what is wrong. */
	@Override
	public void refresh() {
		final Experiment experiment = tools.document().experiment();
		final List<Problem> problems = problems();
		showRows(experiment, problems);
		rows.forEach(row -> row.refresh(problems));
		tools.document().trace().shown(rows.stream().filter(row -> !row.problems().isEmpty())
				.collect(Collectors.toMap(FormRow::field, FormRow::problems)));
		showConduct();
		bar.refresh();
		header.show(experiment, problems, rows);
	}

	/** What everybody in a study trains is not theirs to change. */
	private void showConduct() {
		banner.show(conduct.lock());
		content.getBody().setEnabled(conduct.lock().isEmpty());
		task.setEnabled(!conduct.inStudy());
	}

	/** An entry that the model cannot hold is one problem, whatever the model thinks of what stands for it. */
	private List<Problem> problems() {
		final List<Problem> problems = new ArrayList<>(check().problems());
		rows.forEach(row -> row.fault().ifPresent(fault -> {
			problems.removeIf(row::concerns);
			problems.add(fault);
		}));
		return problems;
	}

	private ExperimentCheck check() {
		final Experiment experiment = tools.document().experiment();
		return new ExperimentCheck(experiment, experiment.getTask() == null ? OptionalLong.empty()
				: images.of(experiment.getTask().getDataset()), known);
	}

	private void showRows(Experiment experiment, List<Problem> problems) {
		final long changed = rows.stream().filter(row -> row.showAsApplies(experiment, wanted(row, problems))).count();
		if (changed > 0) {
			content.setRedraw(false);
			content.reflow(true);
			content.setRedraw(true);
		}
	}

	/** Among the differences also what is wrong is to be seen, and what is being edited. */
	private boolean wanted(FormRow row, List<Problem> problems) {
		return !tools.comparison().differencesOnly() || tools.comparison().of(row.field()).isPresent()
				|| row.hasFocus() || problems.stream().anyMatch(row::concerns);
	}

	/** Offers fixes for the field that has the focus; empty: none has. */
	Optional<Menu> openFixes() {
		return rows.stream().filter(FormRow::hasFocus).findFirst().map(this::openFixes);
	}

	private Menu openFixes(FormRow row) {
		final ExperimentCheck check = check();
		return new QuickFixes(tools.document()).open(row.control(),
				row.problems().stream().flatMap(problem -> check.fixes(problem).stream()).distinct().toList());
	}

	/** Leads to the field with this name, as {@link Field#name()} has it. */
	void reveal(String field) {
		rows.stream().filter(row -> row.field().name().equals(field)).findFirst().ifPresent(FormRow::setFocus);
	}

	/** Takes the configuration of a run over, and shows from then on how the experiment differs from it. */
	void takeFrom(Run run) {
		bar.compareWith(Baseline.of(run));
		tools.comparison().takeAll();
		refresh();
	}

	/** Takes one value of a run over, and shows from then on how the experiment differs from the run. */
	void takeFrom(Run run, String field) {
		bar.compareWith(Baseline.of(run));
		Field.named(tools.document().experiment(), field).ifPresent(tools.comparison()::take);
		refresh();
	}

	/** The messages beside a field, for a hyperparameter by its id; empty: none. */
	Optional<String> problemText(String label) {
		return rows.stream().filter(row -> row.name().equals(label)).map(FormRow::problemText)
				.filter(text -> !text.isEmpty()).findFirst();
	}

	/** The focus goes where it was. */
	@Override
	public void setFocus() {
		if (focus.isEmpty() || focus.get().isDisposed() || !focus.get().setFocus()) {
			content.setFocus();
		}
	}

	/** What a click on the head's message does. */
	void showProblems() {
		header.showProblems();
	}

	/** What the head says is wrong; empty: nothing. */
	String summary() {
		return Optional.ofNullable(form.getMessage()).orElse(""); //$NON-NLS-1$
	}

	/** What the head calls the experiment. */
	String title() {
		return form.getText();
	}

	@Override
	public void dispose() {
		runs.end();
		conduct.end();
		images.end();
		bindings.dispose();
		form.dispose();
		toolkit.dispose();
	}
}
