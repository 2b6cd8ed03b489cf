// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.expressions.EvaluationContext;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.statushandlers.StatusManager;

/** Shows the study as a participant sees it, where the installation can do that. */
record StudyPreview(StudyPlace place) {
	private static final String COMMAND = "org.attune.ui.command.rehearseStudy"; //$NON-NLS-1$

	boolean possible() {
		return command().isDefined();
	}

	private Command command() {
		return site().getService(ICommandService.class).getCommand(COMMAND);
	}

	private IWorkbenchPartSite site() {
		return place.editor().getSite();
	}

	/** Saves what is not saved yet, as the preview reads the file. */
	void open() {
		final boolean saved = !place.editor().isDirty() || site().getPage().saveEditor(place.editor(), true);
		if (saved && !place.editor().isDirty()) {
			final IHandlerService handlers = site().getService(IHandlerService.class);
			final IEvaluationContext context = new EvaluationContext(handlers.createContextSnapshot(false), this);
			context.addVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME, new StructuredSelection(place.file().get()));
			try {
				handlers.executeCommandInContext(new ParameterizedCommand(command(), null), null, context);
			} catch (CommandException e) {
				StatusManager.getManager().handle(Status.error(NLS.bind(Messages.preview_failed, place.path()), e),
						StatusManager.SHOW);
			}
		}
	}
}
