// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.notification;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.ui.launch.HalveBatch;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;

/** Tells a person that a run has ended, unless they look at the workbench anyway; where memory was short, in any case. */
final class RunNotifications {
	/** Preference in the node {@code org.attune.core}, a boolean: whether a person is told of ends at all. */
	private static final String WANTED = "notifyOfEnds"; //$NON-NLS-1$

	private final IWorkbench workbench;

	RunNotifications(IWorkbench workbench) {
		this.workbench = workbench;
	}

	/** From any thread. */
	void ended(Run run) {
		final Display display = workbench.getDisplay();
		if (!display.isDisposed() && !workbench.isClosing()) {
			display.asyncExec(() -> show(run, display));
		}
	}

	private void show(Run run, Display display) {
		if (HalveBatch.isPossible(run) || wanted() && display.getActiveShell() == null && run.status() != RunStatus.CANCELLED) {
			new RunNotification(display, run).open();
		}
	}

	private static boolean wanted() {
		return Platform.getPreferencesService().getBoolean("org.attune.core", WANTED, true, null); //$NON-NLS-1$
	}
}
