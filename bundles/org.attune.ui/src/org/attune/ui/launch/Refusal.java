// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Says why a training was not started. Opens without blocking. */
final class Refusal extends MessageDialog {
	private Refusal(Shell parent, String message) {
		super(parent, Messages.run_refusedTitle, null, message, WARNING, 0, IDialogConstants.OK_LABEL);
		setBlockOnOpen(false);
	}

	/** From any thread. */
	static void show(String message) {
		final Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(() -> open(message));
		}
	}

	/** In the UI thread. */
	static void open(String message) {
		final IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		new Refusal(window == null ? null : window.getShell(), message).open();
	}
}
