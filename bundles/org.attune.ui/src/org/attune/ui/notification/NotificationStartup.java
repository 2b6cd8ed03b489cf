// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.notification;

import org.attune.core.run.Runs;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Begins to watch for runs that end. With that it lets runs go on that waited when the workbench ended last. */
public final class NotificationStartup implements IStartup {
	@Override
	public void earlyStartup() {
		final IWorkbench workbench = PlatformUI.getWorkbench();
		final Runs runs = workbench.getService(Runs.class);
		if (runs != null) {
			final RunNotifications notifications = new RunNotifications(workbench);
			runs.addListener(new RunEndings(notifications::ended));
		}
	}
}
