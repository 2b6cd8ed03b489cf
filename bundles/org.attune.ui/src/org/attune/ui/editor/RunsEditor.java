// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Optional;

import org.attune.core.run.Run;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;

/** The editor of the experiment that a run is of. */
public final class RunsEditor {
	private RunsEditor() {
	}

	/** Opens it; where the experiment is gone the person is told so. */
	public static Optional<TuningEditor> open(Run run, IWorkbenchWindow window) {
		final IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(run.experiment()));
		if (!file.exists()) {
			MessageDialog.openInformation(window.getShell(), Messages.copyFrom_title,
					NLS.bind(Messages.copyFrom_absent, file.getFullPath(), run.label()));
			return Optional.empty();
		}
		try {
			return Optional.ofNullable(IDE.openEditor(window.getActivePage(), file)).filter(TuningEditor.class::isInstance)
					.map(TuningEditor.class::cast);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
			return Optional.empty();
		}
	}
}
