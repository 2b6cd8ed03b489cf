// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Map;
import java.util.Optional;

import org.attune.trace.Cause;
import org.attune.ui.guidance.Guidance;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * A form editor of the files of one kind: what becomes of the file and of the edits that are not saved. All edits go
 * through one command stack: undo, redo and the dirty mark come from there. A file that cannot be read is shown as such
 * and never written.
 */
public abstract class ModelEditor<M extends EObject> extends EditorPart {
	/** Attribute of a problem's marker: the name of the field in question. */
	public static final String FIELD = "field"; //$NON-NLS-1$
	private final ModelStorage<M> storage;
	private final Guidance guidance;
	private final ActivationWatch activation = new ActivationWatch(this, () -> this.watch.lookAtDisk());
	private Optional<ChangedFileDialog> question = Optional.empty();
	private FileWatch watch;
	private EditorCommands commands;
	private Composite parent;
	private EditorPage page;
	private long knownStamp;
	private boolean saving;
	private boolean dirty;

	/**
	 * @param guidance
	 *            what F1 shows
	 */
	protected ModelEditor(ModelStorage<M> storage, Guidance guidance) {
		this.storage = storage;
		this.guidance = guidance;
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof IFileEditorInput fileInput)) {
			throw new PartInitException(NLS.bind(Messages.editor_noFile, input.getName()));
		}
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		watch = new FileWatch(fileInput.getFile(), site.getShell().getDisplay(), new FileChanges());
		commands = new EditorCommands(site, this::stack, this::revert, this::openFixes);
	}

	@Override
	public void createPartControl(Composite area) {
		parent = area;
		open();
		watch.begin();
		guidance.accompany(getSite(), area);
		commands.activate();
		getSite().getPage().addPartListener(activation);
		getSite().getShell().addListener(SWT.Activate, activation);
	}

	private void open() {
		knownStamp = file().getModificationStamp();
		try {
			show(edit(storage.read(file()), parent));
		} catch (CoreException e) {
			showBroken(e);
		}
	}

	/**
	 * Begins to edit a model. From now on its command stack has to call {@link #changed()}.
	 *
	 * @return the form
	 */
	protected abstract EditorPage edit(M model, Composite area);

	/**
	 * Takes over what the file holds into the model that is edited; afterwards nothing is to be saved.
	 *
	 * @return the form, where it has to be another one
	 */
	protected abstract Optional<EditorPage> takeOver(M saved, Cause cause, Composite area);

	/** Gives the model up. */
	protected abstract void close();

	/** The model as it is in the editor, saved or not; empty where the file could not be read. */
	protected abstract Optional<M> model();

	/** Empty where the file could not be read. */
	protected abstract Optional<TuningCommandStack> stack();

	/** Offers fixes for the field with the focus. */
	protected abstract void openFixes();

	/** Leads to the field with this name. */
	protected abstract void reveal(String field);

	/**
	 * Carries out a fix, by one step that can be undone.
	 *
	 * @param values
	 *            in the form of the file, by the name of their {@link Field}; empty: back to the default
	 */
	public abstract void fix(String label, Map<String, Optional<String>> values);

	private void showBroken(CoreException reason) {
		close();
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
	protected final void changed() {
		page.refresh();
		commands.update();
		if (dirty != isDirty()) {
			dirty = isDirty();
			firePropertyChange(PROP_DIRTY);
		}
	}

	/** The file that is edited; another one after it was moved. */
	protected final IFile file() {
		return watch.file();
	}

	/** What is shown. */
	protected final EditorPage page() {
		return page;
	}

	/** Whether there is a model to edit; else the file could not be read. */
	public final boolean editable() {
		return model().isPresent();
	}

	/** Leads from a problem to its field. */
	@Override
	public <T> T getAdapter(Class<T> type) {
		if (type == IGotoMarker.class) {
			final IGotoMarker leading = this::leadTo;
			return type.cast(leading);
		}
		return super.getAdapter(type);
	}

	private void leadTo(IMarker marker) {
		reveal(marker.getAttribute(FIELD, "")); //$NON-NLS-1$
	}

	@Override
	public final boolean isDirty() {
		return stack().filter(TuningCommandStack::isSaveNeeded).isPresent();
	}

	@Override
	public final void doSave(IProgressMonitor monitor) {
		model().ifPresent(model -> save(model, monitor));
	}

	private void save(M model, IProgressMonitor monitor) {
		saving = true; // the workspace tells everybody of the new content, also this editor
		try {
			write(model, monitor);
		} catch (CoreException e) {
			monitor.setCanceled(true);
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		} finally {
			saving = false;
		}
	}

	private void write(M model, IProgressMonitor monitor) throws CoreException {
		if (new ModelSaving<>(storage, file(), getSite().getShell()).save(model, monitor)) {
			knownStamp = file().getModificationStamp();
			stack().ifPresent(TuningCommandStack::saveIsDone);
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
			final M saved = storage.read(file());
			(editable() ? takeOver(saved, cause, parent) : Optional.of(edit(saved, parent))).ifPresent(this::show);
		} catch (CoreException e) {
			if (isDirty()) { // the edits are the only readable state that is left
				StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
			} else {
				showBroken(e);
			}
		}
	}

	@Override
	public final void doSaveAs() {
		// not allowed: what lies beside the file belongs to it
	}

	@Override
	public final boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public final void setFocus() {
		page.setFocus();
	}

	@Override
	public void dispose() {
		if (watch != null) {
			watch.end();
			getSite().getPage().removePartListener(activation);
			getSite().getShell().removeListener(SWT.Activate, activation);
		}
		close();
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
			question = Optional.of(new ChangedFileDialog(getSite().getShell(), file().getFullPath().toString(),
					() -> reload(Cause.EXTERNAL)));
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
				getSite().getPage().closeEditor(ModelEditor.this, false);
			}
		}
	}
}
