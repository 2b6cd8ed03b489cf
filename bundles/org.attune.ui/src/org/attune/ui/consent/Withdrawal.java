// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.consent;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.attune.core.trace.Recorder;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

/** Consent that is withdrawn: recording ends at once, and then it is asked whether the record goes as well. UI thread only. */
public final class Withdrawal extends MessageDialog {
	private static final int DELETE = 1;
	private final Recorder recorder;
	private final Consumer<CompletableFuture<Long>> deletion;

	private Withdrawal(Shell parent, Recorder recorder, Consumer<CompletableFuture<Long>> deletion) {
		super(parent, Messages.withdraw_title, null, Messages.withdraw_text, QUESTION, 0, Messages.withdraw_keep,
				Messages.withdraw_delete);
		this.recorder = recorder;
		this.deletion = deletion;
		setShellStyle(SWT.DIALOG_TRIM | SWT.MODELESS);
		setBlockOnOpen(false);
	}

	/**
	 * Withdraws consent; returns before the question is answered.
	 *
	 * @param deletion
	 *            takes the deletion under way, which completes with the number of events, where the person wants one
	 */
	public static void withdraw(Shell parent, Recorder recorder, Consumer<CompletableFuture<Long>> deletion) {
		recorder.withdrawConsent();
		new Withdrawal(parent, recorder, deletion).open();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setData("org.attune.id", "withdrawal"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	protected void buttonPressed(int button) {
		super.buttonPressed(button);
		if (button == DELETE) {
			deletion.accept(recorder.erase(line -> true));
		}
	}
}
