// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import org.attune.core.run.Run;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;

/** Opens the experiment of a selected run in its editor. */
public final class OpenExperiment {
	private OpenExperiment() {
	}

	/** Opens the first run's experiment, where its file is still there. */
	public static void of(ISelection selection, IWorkbenchPage page) {
		SelectedRuns.of(selection).stream().findFirst().map(OpenExperiment::file).filter(IFile::exists)
				.ifPresent(file -> open(file, page));
	}

	private static IFile file(Run run) {
		return ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(run.experiment()));
	}

	private static void open(IFile file, IWorkbenchPage page) {
		try {
			IDE.openEditor(page, file);
		} catch (PartInitException e) {
			ILog.get().error(NLS.bind(Messages.open_failed, file.getFullPath()), e);
		}
	}
}
