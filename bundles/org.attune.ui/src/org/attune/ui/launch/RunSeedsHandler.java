// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import java.util.List;
import java.util.Optional;

import org.attune.core.run.Provenance;
import org.attune.core.run.Run;
import org.attune.ui.runs.SelectedRuns;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

/** Trains the configuration of the selected run, else that of the experiment, with several seeds as one group. */
public final class RunSeedsHandler extends AbstractHandler {
	public static final String ID = "org.attune.ui.command.runSeeds"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) {
		final Optional<Run> run = run(event);
		final Optional<IFile> experiment = RunHandler.experiment(event);
		if (run.isPresent()) {
			new SeedsDialog(HandlerUtil.getActiveShell(event), run.get().label(), run.get().task().seed(),
					(first, count) -> Resubmission.seeds(run.get(), first, count).schedule()).open();
		} else if (experiment.isPresent()) {
			new SeedsDialog(HandlerUtil.getActiveShell(event), experiment.get().getName(), 1,
					(first, count) -> start(experiment.get(), first, count)).open();
		} else {
			Refusal.open(Messages.run_nothing);
		}
		return null;
	}

	/** Who works in an editor means what it shows, whatever is still selected elsewhere. */
	private static Optional<Run> run(ExecutionEvent event) {
		final List<Run> selected = HandlerUtil.getActivePart(event) instanceof IEditorPart ? List.of()
				: SelectedRuns.of(HandlerUtil.getCurrentSelection(event));
		return selected.stream().findFirst();
	}

	private static void start(IFile experiment, long first, int count) {
		Training.start(experiment, ILaunchManager.RUN_MODE, Provenance.NONE.in(Resubmission.newGroup()),
				Resubmission.consecutive(first, count));
	}
}
