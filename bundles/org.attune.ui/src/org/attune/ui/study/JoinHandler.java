// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the wizard that joins a study, with the one that is selected, if any. */
public final class JoinHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		JoinWizard.open(HandlerUtil.getActiveWorkbenchWindow(event),
				StudyFiles.in(HandlerUtil.getCurrentSelection(event)).orElse("")); //$NON-NLS-1$
		return null;
	}
}
