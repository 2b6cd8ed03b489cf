// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.core.trace.Recorder;
import org.attune.model.tuning.Experiment;
import org.attune.trace.Cause;
import org.attune.trace.TraceEvent;
import org.attune.ui.launch.Training;
import org.attune.ui.tracing.TracedPart;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * The form editor of {@code *.tuning} files. All edits go through one command stack: undo, redo, the dirty mark and
 * what the trace says of an edit come from there. A file that cannot be read is shown as such and never written.
 */
public final class TuningEditor extends EditorPart {
	public static final String ID = "org.attune.ui.editor.tuning"; //$NON-NLS-1$
	/** Attribute of a problem's marker: the name of the field in question. */
	public static final String FIELD = "field"; //$NON-NLS-1$
	private final PasteWatch pasting = new PasteWatch();
	private final ActivationWatch activation = new ActivationWatch(this, () -> this.watch.lookAtDisk());
	private Optional<TuningDocument> document = Optional.empty();
	private Optional<ChangedFileDialog> question = Optional.empty();
	private FileWatch watch;
	private EditorCommands commands;
	private Composite parent;
	private EditorPage page;
	private long knownStamp;
	private boolean saving;
	private boolean dirty;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof IFileEditorInput fileInput)) {
			throw new PartInitException(NLS.bind(Messages.editor_noFile, input.getName()));
		}
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		watch = new FileWatch(fileInput.getFile(), site.getShell().getDisplay(), new FileChanges());
		commands = new EditorCommands(site, () -> document.map(TuningDocument::stack), this::revert,
				() -> form().ifPresent(ExperimentForm::openFixes));
	}

	@Override
	public void createPartControl(Composite area) {
		TracedPart.mark(area, ID);
		parent = area;
		open();
		watch.begin();
		commands.activate(area);
		getSite().getService(ICommandService.class).addExecutionListener(pasting);
		getSite().getPage().addPartListener(activation);
		getSite().getShell().addListener(SWT.Activate, activation);
	}

	private void open() {
		knownStamp = file().getModificationStamp();
		try {
			edit(ExperimentStorage.read(file()));
		} catch (CoreException e) {
			showBroken(e);
		}
	}

	private void edit(Experiment experiment) {
		final TuningDocument opened = new TuningDocument(experiment, new EditTrace(this::path, recorder()));
		opened.open();
		opened.stack().addCommandStackListener(event -> changed());
		document = Optional.of(opened);
		showForm(opened);
		Optional.ofNullable(getSite().getService(Runs.class)).ifPresent(Runs::prepare);
	}

	private String path() {
		return file().getFullPath().toString();
	}

	private Consumer<Supplier<? extends TraceEvent>> recorder() {
		final Recorder recorder = getSite().getService(Recorder.class);
		return recorder == null ? event -> { } : recorder::record;
	}

	private void showForm(TuningDocument opened) {
		final ExperimentForm form = new ExperimentForm(parent, opened, ExperimentRuns.of(getSite(), this::path),
				pasting, this::train);
		form.create();
		show(form);
	}

	private Optional<ExperimentForm> form() {
		return page instanceof ExperimentForm form ? Optional.of(form) : Optional.empty();
	}

	private void showBroken(CoreException reason) {
		document.ifPresent(TuningDocument::close);
		document = Optional.empty();
		show(new BrokenFilePage(parent, file().getName(), reason.getStatus().getMessage(),
				new OpenAsText(getSite().getPage(), getEditorInput())));
	}

	private void show(EditorPage next) {
		final EditorPage before = page;
		page = next;
		if (before != null) {
			if (FormTools.holdsFocus(parent)) { // else disposal hands it on from control to control
				next.setFocus();
			}
			before.dispose();
			parent.layout();
			changed();
		}
	}

	/** Shows what follows from an edit, an undo, a save. */
	private void changed() {
		page.refresh();
		commands.update();
		if (dirty != isDirty()) {
			dirty = isDirty();
			firePropertyChange(PROP_DIRTY);
		}
	}

	private void train() {
		Training.start(file(), ILaunchManager.RUN_MODE);
	}

	/** The experiment as it is in the editor, saved or not; empty where the file could not be read. */
	public Optional<Experiment> experiment() {
		return document.map(TuningDocument::experiment);
	}

	/** Whether there is an experiment to edit; else the file could not be read. */
	boolean editable() {
		return document.isPresent();
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
		page.refresh();
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

	/**
	 * Carries out a fix, by one step that can be undone.
	 *
	 * @param values
	 *            in the form of the file, by the name of their {@link Field}; empty: back to the default
	 */
	public void fix(String label, Map<String, Optional<String>> values) {
		document.ifPresent(open -> new QuickFixes(open).apply(label, values));
	}

	/** Leads from a problem to its field. */
	@Override
	public <T> T getAdapter(Class<T> type) {
		if (type == IGotoMarker.class) {
			final IGotoMarker leading = marker -> form()
					.ifPresent(form -> form.reveal(marker.getAttribute(FIELD, ""))); //$NON-NLS-1$
			return type.cast(leading);
		}
		return super.getAdapter(type);
	}

	private IFile file() {
		return watch.file();
	}

	EditorPage page() {
		return page;
	}

	@Override
	public boolean isDirty() {
		return document.map(TuningDocument::stack).filter(TuningCommandStack::isSaveNeeded).isPresent();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		document.ifPresent(open -> save(open, monitor));
	}

	private void save(TuningDocument open, IProgressMonitor monitor) {
		saving = true; // the workspace tells everybody of the new content, also this editor
		try {
			write(open, monitor);
		} catch (CoreException e) {
			monitor.setCanceled(true);
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		} finally {
			saving = false;
		}
	}

	private void write(TuningDocument open, IProgressMonitor monitor) throws CoreException {
		if (new ExperimentSaving(file(), getSite().getShell()).save(open.experiment(), monitor)) {
			knownStamp = file().getModificationStamp();
			open.stack().saveIsDone();
		} else {
			monitor.setCanceled(true);
		}
	}

	private void revert() {
		reload(Cause.REVERT);
	}

	private void reload(Cause cause) {
		knownStamp = file().getModificationStamp();
		try {
			reload(ExperimentStorage.read(file()), cause);
		} catch (CoreException e) {
			if (isDirty()) { // the edits are the only readable state that is left
				StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
			} else {
				showBroken(e);
			}
		}
	}

	private void reload(Experiment saved, Cause cause) {
		if (document.isEmpty()) {
			edit(saved);
		} else if (document.get().takeOver(saved, cause)) {
			showForm(document.get());
		}
	}

	@Override
	public void doSaveAs() {
		// not allowed: an experiment's runs lie beside its file
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void setFocus() {
		page.setFocus();
	}

	@Override
	public void dispose() {
		if (watch != null) {
			watch.end();
			getSite().getService(ICommandService.class).removeExecutionListener(pasting);
			getSite().getPage().removePartListener(activation);
			getSite().getShell().removeListener(SWT.Activate, activation);
		}
		document.ifPresent(TuningDocument::close);
		if (page != null) {
			page.dispose();
		}
		super.dispose();
	}

	/** What the editor does when its file changes. */
	private final class FileChanges implements FileWatch.Listener {
		@Override
		public void contentChanged() {
			if (parent.isDisposed() || saving || file().getModificationStamp() == knownStamp) {
				return;
			}
			if (isDirty()) {
				ask();
			} else {
				reload(Cause.EXTERNAL);
			}
		}

		private void ask() {
			knownStamp = file().getModificationStamp();
			question.ifPresent(ChangedFileDialog::close);
			question = Optional.of(new ChangedFileDialog(getSite().getShell(), path(), () -> reload(Cause.EXTERNAL)));
			question.get().open();
		}

		@Override
		public void moved(IFile target) {
			if (!parent.isDisposed()) {
				watch.follow(target);
				knownStamp = target.getModificationStamp();
				setInputWithNotify(new FileEditorInput(target));
				setPartName(target.getName());
			}
		}

		/** Edits that are not saved outlive the file: saving writes it again. */
		@Override
		public void deleted() {
			if (!parent.isDisposed() && file().exists()) {
				contentChanged();
			} else if (!parent.isDisposed() && !isDirty()) {
				getSite().getPage().closeEditor(TuningEditor.this, false);
			}
		}
	}
}
