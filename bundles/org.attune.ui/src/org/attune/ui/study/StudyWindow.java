// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import org.attune.ui.perspective.TuningPerspective;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.statushandlers.StatusManager;

/** Where a study goes on: the Tuning perspective, with the study's view in front. UI thread only. */
final class StudyWindow {
	private StudyWindow() {
	}

	static void show() {
		final IWorkbench workbench = PlatformUI.getWorkbench();
		final IWorkbenchWindow window = workbench.getActiveWorkbenchWindow() == null ? workbench.getWorkbenchWindows()[0]
				: workbench.getActiveWorkbenchWindow();
		try {
			workbench.showPerspective(TuningPerspective.ID, window);
			StudyView.show(window);
		} catch (WorkbenchException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}
}
