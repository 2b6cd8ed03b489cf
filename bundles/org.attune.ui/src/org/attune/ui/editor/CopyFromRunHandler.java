// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import org.attune.core.run.Run;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;

/** Takes the configuration of the selected run over into the run's experiment, whose editor opens. */
public final class CopyFromRunHandler extends AbstractHandler {
	public static final String ID = "org.attune.ui.command.copyFromRun"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
				&& selection.getFirstElement() instanceof Run run) {
			RunsEditor.open(run, HandlerUtil.getActiveWorkbenchWindowChecked(event)).ifPresent(editor -> editor.takeFrom(run));
		}
		return null;
	}
}
