// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks before something is done that cannot be taken back; doing nothing is the default. Opens without blocking. */
final class Confirmation extends MessageDialog {
	private static final int DO = 0;
	private final Runnable action;

	private Confirmation(Shell parent, String title, String text, String button, Runnable action) {
		super(parent, title, null, text, QUESTION, 1, button, IDialogConstants.CANCEL_LABEL);
		this.action = action;
		setBlockOnOpen(false);
	}

	/** @param button what the button says that does it */
	static void ask(Shell parent, String title, String text, String button, Runnable action) {
		new Confirmation(parent, title, text, button, action).open();
	}

	@Override
	protected void buttonPressed(int button) {
		super.buttonPressed(button);
		if (button == DO) {
			action.run();
		}
	}
}
