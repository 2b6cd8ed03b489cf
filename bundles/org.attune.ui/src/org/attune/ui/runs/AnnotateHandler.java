// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for the tags and the note of the selected run. */
public final class AnnotateHandler extends AbstractHandler {

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(context instanceof IEvaluationContext evaluation
				&& SelectedRuns.of(evaluation.getVariable("selection")).size() == 1); //$NON-NLS-1$
	}

	@Override
	public Object execute(ExecutionEvent event) {
		SelectedRuns.of(HandlerUtil.getCurrentSelection(event)).stream().findFirst()
				.ifPresent(run -> ask(HandlerUtil.getActiveShell(event), run));
		return null;
	}

	static void ask(Shell shell, Run run) {
		AnnotationDialog dialog = new AnnotationDialog(shell, run);
		if (dialog.open() == Window.OK) {
			PlatformUI.getWorkbench().getService(Runs.class).annotate(run, dialog.annotation());
		}
	}
}
