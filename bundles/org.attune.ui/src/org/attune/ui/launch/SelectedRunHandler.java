// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import java.util.List;

import org.attune.core.run.Run;
import org.attune.ui.runs.SelectedRuns;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.ui.handlers.HandlerUtil;

/** A command on the selected runs that it makes sense for; enabled while there is one. */
abstract class SelectedRunHandler extends AbstractHandler {
	@Override
	public final void setEnabled(Object context) {
		setBaseEnabled(context instanceof IEvaluationContext evaluation
				&& !meant(evaluation.getVariable("selection")).isEmpty()); //$NON-NLS-1$
	}

	@Override
	public final Object execute(ExecutionEvent event) {
		meant(HandlerUtil.getCurrentSelection(event)).forEach(this::act);
		return null;
	}

	private List<Run> meant(Object selection) {
		return SelectedRuns.of(selection).stream().filter(this::appliesTo).toList();
	}

	abstract boolean appliesTo(Run run);

	abstract void act(Run run);
}
