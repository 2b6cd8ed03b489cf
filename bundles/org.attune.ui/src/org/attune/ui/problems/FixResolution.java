// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.problems;

import java.util.Optional;

import org.attune.ui.editor.ExperimentEditors;
import org.attune.ui.editor.Field;
import org.attune.ui.editor.ModelEditor;
import org.attune.ui.editor.ModelStorage;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * A fix from the Problems view. Where the experiment or study is open in its editor the fix is an edit like any other, to be
 * saved or undone there; else the file is changed, with the workspace's history of it for going back.
 */
record FixResolution(FixText fix) implements IMarkerResolution {

	@Override
	public String getLabel() {
		return fix.label();
	}

	@Override
	public void run(IMarker marker) {
		if (marker.getResource() instanceof IFile file) {
			final Optional<ModelEditor<?>> editor = ExperimentEditors.model(file);
			editor.ifPresentOrElse(open -> edit(open, marker), () -> change(file));
		}
	}

	/** The problem is gone from the list at once; it comes back with the next saving if it was not solved. */
	private void edit(ModelEditor<?> editor, IMarker marker) {
		editor.getSite().getPage().activate(editor);
		editor.fix(fix.label(), fix.values());
		try {
			marker.delete();
		} catch (CoreException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.LOG);
		}
	}

	private void change(IFile file) {
		final ICoreRunnable change = monitor -> {
			final Optional<ModelStorage<?>> storage = ModelStorage.of(file);
			if (storage.isPresent()) {
				write(storage.get(), file, monitor);
			}
		};
		final Job job = Job.create(NLS.bind(Messages.fix_changing, file.getFullPath()), change);
		job.setRule(ResourcesPlugin.getWorkspace().getRuleFactory().modifyRule(file));
		job.setUser(true);
		job.schedule();
	}

	private <M extends EObject> void write(ModelStorage<M> storage, IFile file, IProgressMonitor monitor)
			throws CoreException {
		final M model = storage.read(file);
		fix.values().forEach((name, value) -> Field.named(model, name)
				.ifPresent(field -> field.put(value.map(field::parsed).orElse(null))));
		storage.write(model, file, false, monitor);
	}
}
