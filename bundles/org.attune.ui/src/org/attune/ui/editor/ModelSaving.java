// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/**
 * Saves a model after asking what has to be asked.
 *
 * @param shell
 *            above which questions open
 */
record ModelSaving<M extends EObject>(ModelStorage<M> storage, IFile file, Shell shell) {

	/** Returns whether the file was written; else the person did not want that. */
	boolean save(M model, IProgressMonitor monitor) throws CoreException {
		final boolean overwrite = !file.isSynchronized(IResource.DEPTH_ZERO);
		if (overwrite && file.getLocation() != null && file.getLocation().toFile().exists() && !mayOverwrite()
				|| !mayWrite()) {
			return false;
		}
		storage.write(model, file, overwrite, monitor);
		return true;
	}

	private boolean mayOverwrite() {
		return MessageDialog.openQuestion(shell, Messages.overwrite_title,
				NLS.bind(Messages.overwrite_message, file.getFullPath()));
	}

	/** Lets the version control system or the person make a read-only file writable. */
	private boolean mayWrite() {
		return !file.isReadOnly()
				|| ResourcesPlugin.getWorkspace().validateEdit(new IFile[] { file }, shell).isOK();
	}
}
