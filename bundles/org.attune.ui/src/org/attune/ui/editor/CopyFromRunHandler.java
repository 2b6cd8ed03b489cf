// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import org.attune.core.run.Run;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;

/** Takes the configuration of the selected run over into the run's experiment, whose editor opens. */
public final class CopyFromRunHandler extends AbstractHandler {
	public static final String ID = "org.attune.ui.command.copyFromRun"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
				&& selection.getFirstElement() instanceof Run run) {
			take(run, event);
		}
		return null;
	}

	private static void take(Run run, ExecutionEvent event) {
		final IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(run.experiment()));
		try {
			if (!file.exists()) {
				MessageDialog.openInformation(HandlerUtil.getActiveShell(event), Messages.copyFrom_title,
						NLS.bind(Messages.copyFrom_absent, file.getFullPath(), run.label()));
			} else if (IDE.openEditor(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage(),
					file) instanceof TuningEditor editor) {
				editor.takeFrom(run);
			}
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}
}
