// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import org.attune.core.study.Participations;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Lets a participation go on that was under way when the workbench ended last, and shows it. */
public final class StudyStartup implements IStartup {
	@Override
	public void earlyStartup() {
		final IWorkbench workbench = PlatformUI.getWorkbench();
		final Participations participations = workbench.getService(Participations.class);
		if (participations != null) {
			participations.addListener(new ClockAnnouncements(workbench, participations));
			if (participations.current().isPresent() || participations.fault().isPresent()) {
				workbench.getDisplay().asyncExec(StudyWindow::show);
			}
		}
	}
}
