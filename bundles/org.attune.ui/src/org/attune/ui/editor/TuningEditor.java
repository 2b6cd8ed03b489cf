// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.core.trace.Recorder;
import org.attune.model.tuning.Experiment;
import org.attune.trace.Cause;
import org.attune.trace.TraceEvent;
import org.attune.ui.guidance.Guidance;
import org.attune.ui.launch.Training;
import org.attune.ui.tracing.TracedPart;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.commands.ICommandService;

/** The form editor of {@code *.tuning} files. What the trace says of an edit comes from its command stack. */
public final class TuningEditor extends ModelEditor<Experiment> {
	public static final String ID = "org.attune.ui.editor.tuning"; //$NON-NLS-1$
	private final PasteWatch pasting = new PasteWatch();
	private Optional<TuningDocument> document = Optional.empty();

	public TuningEditor() {
		super(ModelStorage.EXPERIMENTS, Guidance.EDITOR);
	}

	@Override
	public void createPartControl(Composite area) {
		TracedPart.mark(area, ID);
		super.createPartControl(area);
		getSite().getService(ICommandService.class).addExecutionListener(pasting);
	}

	@Override
	protected EditorPage edit(Experiment experiment, Composite area) {
		final TuningDocument opened = new TuningDocument(experiment, new EditTrace(this::path, recorder()));
		opened.open();
		opened.stack().addCommandStackListener(event -> changed());
		document = Optional.of(opened);
		Optional.ofNullable(getSite().getService(Runs.class)).ifPresent(Runs::prepare);
		return form(opened, area);
	}

	private String path() {
		return file().getFullPath().toString();
	}

	private Consumer<TraceEvent> recorder() {
		final Recorder recorder = getSite().getService(Recorder.class);
		return recorder == null ? event -> { } : recorder::record;
	}

	private EditorPage form(TuningDocument opened, Composite area) {
		final ExperimentForm form = new ExperimentForm(area, opened, ExperimentRuns.of(getSite(), this::path), pasting,
				this::train);
		form.create();
		return form;
	}

	private Optional<ExperimentForm> form() {
		return page() instanceof ExperimentForm form ? Optional.of(form) : Optional.empty();
	}

	private void train() {
		Training.start(file(), ILaunchManager.RUN_MODE);
	}

	@Override
	protected Optional<EditorPage> takeOver(Experiment saved, Cause cause, Composite area) {
		return document.filter(open -> open.takeOver(saved, cause)).map(open -> form(open, area));
	}

	@Override
	protected void close() {
		document.ifPresent(TuningDocument::close);
		document = Optional.empty();
	}

	@Override
	protected Optional<Experiment> model() {
		return experiment();
	}

	@Override
	protected Optional<TuningCommandStack> stack() {
		return document.map(TuningDocument::stack);
	}

	@Override
	protected void openFixes() {
		form().ifPresent(ExperimentForm::openFixes);
	}

	@Override
	protected void reveal(String field) {
		form().ifPresent(form -> form.reveal(field));
	}

	/** The experiment as it is in the editor, saved or not; empty where the file could not be read. */
	public Optional<Experiment> experiment() {
		return document.map(TuningDocument::experiment);
	}

	/** Id of the run that the configuration was taken from since the last submission. */
	public Optional<String> parentRun() {
		return document.flatMap(TuningDocument::parentRun);
	}

	/** What the person hopes for from the next submission, in one line; may be empty. */
	public String why() {
		return document.map(TuningDocument::why).orElse(""); //$NON-NLS-1$
	}

	/** Says that the experiment was submitted with {@link #parentRun()} and {@link #why()}, which end with that. */
	public void submitted() {
		document.ifPresent(TuningDocument::submitted);
		page().refresh();
	}

	/** Takes over the configuration of a run, by one step that can be undone, and shows from then on what differs. */
	public void takeFrom(Run run) {
		form().ifPresent(form -> form.takeFrom(run));
	}

	/**
	 * Takes one value of a run over, by one step that can be undone, and shows from then on what differs.
	 *
	 * @param field
	 *            name of its {@link Field}
	 */
	public void takeFrom(Run run, String field) {
		form().ifPresent(form -> form.takeFrom(run, field));
	}

	@Override
	public void fix(String label, Map<String, Optional<String>> values) {
		document.ifPresent(open -> new QuickFixes(open).apply(label, values));
	}

	@Override
	public void dispose() {
		if (getSite() != null) {
			getSite().getService(ICommandService.class).removeExecutionListener(pasting);
		}
		super.dispose();
	}
}
