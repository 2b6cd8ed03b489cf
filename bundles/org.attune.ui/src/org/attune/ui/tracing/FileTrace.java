// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.attune.core.trace.Recorder;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchPartConstants;

/**
 * Records which of the project's own files are opened in editors and saved from there, by size and fingerprint, never
 * by content. A file that changes without an unsaved editor was not saved by the person. Experiments are not meant:
 * what happens to them is recorded value by value.
 */
final class FileTrace implements IPartListener2, IPropertyListener, IResourceChangeListener {
	private static final String EXPERIMENT = "tuning"; //$NON-NLS-1$
	private final Guard guard;
	private final Fingerprints fingerprints;
	/** Files whose editors had changes that were not saved; changed in the UI thread, read where resources change. */
	private final Set<IFile> unsaved = Collections.synchronizedSet(new HashSet<>());
	private final Set<IEditorPart> followed = new HashSet<>();

	FileTrace(Recorder recorder, Guard guard) {
		this.guard = guard;
		this.fingerprints = new Fingerprints(recorder);
	}

	void begin() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
	}

	void end() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
		followed.forEach(editor -> editor.removePropertyListener(this));
		followed.clear();
	}

	@Override
	public void partOpened(IWorkbenchPartReference reference) {
		guard.run(() -> opened(reference.getPart(false)));
	}

	/** An editor that is there already; opened on its own account if it was not seen before. */
	void opened(IWorkbenchPart part) {
		file(part).ifPresent(file -> {
			if (followed.add((IEditorPart) part)) {
				part.addPropertyListener(this);
				fingerprints.opened(file);
			}
		});
	}

	@Override
	public void partClosed(IWorkbenchPartReference reference) {
		guard.run(() -> {
			final IWorkbenchPart part = reference.getPart(false);
			if (part instanceof IEditorPart editor && followed.remove(editor)) {
				part.removePropertyListener(this);
				file(part).filter(file -> followed.stream().noneMatch(other -> file(other).filter(file::equals).isPresent()))
						.ifPresent(fingerprints::closed);
			}
		});
	}

	@Override
	public void propertyChanged(Object source, int property) {
		if (property == IWorkbenchPartConstants.PROP_DIRTY && source instanceof IEditorPart editor && editor.isDirty()) {
			guard.run(() -> file(editor).ifPresent(unsaved::add));
		}
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		guard.run(() -> {
			if (event.getDelta() != null && !unsaved.isEmpty()) {
				visit(event.getDelta());
			}
		});
	}

	private void visit(IResourceDelta root) {
		try {
			root.accept(delta -> {
				if (delta.getResource() instanceof IFile file && delta.getKind() == IResourceDelta.CHANGED
						&& (delta.getFlags() & IResourceDelta.CONTENT) != 0 && unsaved.remove(file)) {
					fingerprints.saved(file);
				}
				return true;
			});
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Optional<IFile> file(IWorkbenchPart part) {
		return part instanceof IEditorPart editor && editor.getEditorInput() instanceof IFileEditorInput input
				&& !EXPERIMENT.equals(input.getFile().getFileExtension()) ? Optional.of(input.getFile()) : Optional.empty();
	}
}
