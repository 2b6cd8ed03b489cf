// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

/** Trains the selected experiment, else the one of the active editor. */
public final class RunHandler extends AbstractHandler {
	public static final String ID = "org.attune.ui.command.run"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) {
		experiment(event).ifPresentOrElse(file -> Training.start(file, ILaunchManager.RUN_MODE),
				() -> Refusal.open(Messages.run_nothing));
		return null;
	}

	/** Who works in an editor means what it shows, whatever is still selected elsewhere. */
	static Optional<IFile> experiment(ExecutionEvent event) {
		final IEditorPart editor = HandlerUtil.getActiveEditor(event);
		return HandlerUtil.getActivePart(event) instanceof IEditorPart ? SelectedExperiment.in(editor)
				: SelectedExperiment.in(HandlerUtil.getCurrentSelection(event), editor);
	}
}
