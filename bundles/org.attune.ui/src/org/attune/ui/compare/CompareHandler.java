// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

import java.util.List;

import org.attune.core.run.Run;
import org.attune.ui.runs.SelectedRuns;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the selected runs beside each other, also where others are pinned. */
public final class CompareHandler extends AbstractHandler {

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(context instanceof IEvaluationContext evaluation
				&& SelectedRuns.of(evaluation.getVariable("selection")).size() > 1); //$NON-NLS-1$
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		List<Run> runs = SelectedRuns.of(HandlerUtil.getCurrentSelection(event));
		try {
			if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(CompareView.ID) instanceof CompareView view) {
				view.compare(runs);
			}
		} catch (PartInitException e) {
			throw new ExecutionException(Messages.handler_failed, e);
		}
		return null;
	}
}
