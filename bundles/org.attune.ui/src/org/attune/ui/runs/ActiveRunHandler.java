// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.core.run.RunsListener;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.services.IEvaluationService;

/**
 * A command on runs that have not ended: those selected or else the running one. Enabled while there is one; follows
 * runs that start and end, not their metrics.
 */
public abstract class ActiveRunHandler extends AbstractHandler implements RunsListener {
	private static final String EVALUATE = "org.attune.ui.runs.active"; //$NON-NLS-1$
	private volatile Set<String> active = Set.of();
	private boolean listening;

	@Override
	public final Object execute(ExecutionEvent event) {
		runs().ifPresent(runs -> SelectedRuns.active(HandlerUtil.getCurrentSelection(event), runs).stream()
				.filter(this::appliesTo).forEach(run -> act(runs, run)));
		return null;
	}

	/** Carries the command out on one run. */
	protected abstract void act(Runs runs, Run run);

	/** Whether the command makes sense for a run that has not ended. */
	protected boolean appliesTo(Run run) {
		return true;
	}

	@Override
	public final void setEnabled(Object context) {
		setBaseEnabled(runs().map(runs -> enabled(runs, selection(context))).orElse(false));
	}

	private boolean enabled(Runs runs, Object selection) {
		if (!listening) {
			listening = true;
			runs.addListener(this);
		}
		return SelectedRuns.active(selection, runs).stream().anyMatch(this::appliesTo);
	}

	private static Object selection(Object context) {
		return context instanceof IEvaluationContext evaluation ? evaluation.getVariable("selection") : null; //$NON-NLS-1$
	}

	@Override
	public final void runsChanged(Set<Run> changed) {
		Set<String> now = runs().map(ActiveRunHandler::ids).orElse(Set.of());
		if (!now.equals(active)) {
			active = now;
			evaluateAgain();
		}
	}

	private static Set<String> ids(Runs runs) {
		return runs.active().stream().map(run -> run.id() + run.status() + run.paused()).collect(Collectors.toUnmodifiableSet());
	}

	private static void evaluateAgain() {
		IWorkbench workbench = PlatformUI.getWorkbench();
		if (!workbench.getDisplay().isDisposed()) {
			workbench.getDisplay().asyncExec(
					() -> workbench.getService(IEvaluationService.class).requestEvaluation(EVALUATE));
		}
	}

	private static Optional<Runs> runs() {
		return Optional.ofNullable(PlatformUI.getWorkbench().getService(Runs.class));
	}

	@Override
	public final void dispose() {
		runs().ifPresent(runs -> runs.removeListener(this));
		super.dispose();
	}
}
