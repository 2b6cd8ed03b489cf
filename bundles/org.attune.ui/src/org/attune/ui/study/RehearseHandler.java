// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the selected study as a participant will see it, as fast as the researcher wants. */
public final class RehearseHandler extends AbstractHandler {

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(context instanceof IEvaluationContext evaluation
				&& evaluation.getVariable("selection") instanceof ISelection selection //$NON-NLS-1$
				&& StudyFiles.in(selection).isPresent());
	}

	@Override
	public Object execute(ExecutionEvent event) {
		StudyFiles.in(HandlerUtil.getCurrentSelection(event))
				.ifPresent(file -> new RehearsalDialog(HandlerUtil.getActiveShell(event), file).open());
		return null;
	}
}
