// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.queue;

import java.util.List;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.core.run.WaitingRuns;
import org.attune.ui.runs.SelectedRuns;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Moves the selected waiting runs by one place. */
abstract class MoveHandler extends AbstractHandler {
	private final int places;

	MoveHandler(int places) {
		this.places = places;
	}

	@Override
	public final void setEnabled(Object context) {
		setBaseEnabled(context instanceof IEvaluationContext evaluation
				&& !waiting(evaluation.getVariable("selection")).isEmpty()); //$NON-NLS-1$
	}

	/** In such an order that none of them overtakes another one. */
	@Override
	public final Object execute(ExecutionEvent event) {
		final List<Run> meant = waiting(HandlerUtil.getCurrentSelection(event));
		(places > 0 ? meant.reversed() : meant).forEach(run -> queue().move(run, places));
		return null;
	}

	private static List<Run> waiting(Object selection) {
		final List<Run> selected = SelectedRuns.of(selection);
		return selected.isEmpty() ? List.of() : queue().all().stream().filter(selected::contains).toList();
	}

	private static WaitingRuns queue() {
		return PlatformUI.getWorkbench().getService(Runs.class).queue();
	}
}
