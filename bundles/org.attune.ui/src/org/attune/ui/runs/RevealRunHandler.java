// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Optional;

import org.attune.core.run.Run;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** Shows the folder of the selected run in the Project Explorer. */
public final class RevealRunHandler extends AbstractHandler {
	private static final String PROJECT_EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer"; //$NON-NLS-1$

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(context instanceof IEvaluationContext evaluation
				&& SelectedRuns.of(evaluation.getVariable("selection")).size() == 1); //$NON-NLS-1$
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		SelectedRuns.of(HandlerUtil.getCurrentSelection(event)).stream().findFirst().flatMap(RevealRunHandler::folder)
				.ifPresent(folder -> refreshAndReveal(folder, window));
		return null;
	}

	private static Optional<IContainer> folder(Run run) {
		IContainer[] found = ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(run.folder().toUri());
		return Optional.of(found).filter(folders -> folders.length > 0).map(folders -> folders[0]);
	}

	/** The workspace may not have noticed yet what the worker wrote. */
	private static void refreshAndReveal(IContainer folder, IWorkbenchWindow window) {
		Job.create(Messages.reveal_refreshing, monitor -> {
			IContainer known = folder;
			while (!known.exists() && known.getParent() != null) {
				known = known.getParent();
			}
			known.refreshLocal(IResource.DEPTH_INFINITE, monitor);
			window.getWorkbench().getDisplay().asyncExec(() -> reveal(folder, window));
		}).schedule();
	}

	private static void reveal(IContainer folder, IWorkbenchWindow window) {
		IWorkbenchPage page = window.getActivePage();
		if (page == null) {
			return;
		}
		try {
			page.showView(PROJECT_EXPLORER);
		} catch (PartInitException e) {
			ILog.get().error(Messages.reveal_noExplorer, e);
		}
		BasicNewResourceWizard.selectAndReveal(folder, window);
	}
}
