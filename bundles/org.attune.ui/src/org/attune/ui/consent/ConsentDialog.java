// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.consent;

import org.attune.core.trace.Recorder;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/**
 * The consent question in a corner of the window, which stays usable. Only the button that says so records; closing the
 * question in any other way declines.
 */
final class ConsentDialog extends Dialog {
	private static final int DISTANCE = 24;
	private final Recorder recorder;
	private boolean answered;

	ConsentDialog(Shell window, Recorder recorder) {
		super(window);
		this.recorder = recorder;
		setShellStyle(SWT.DIALOG_TRIM | SWT.MODELESS);
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.question_title);
		shell.setData("org.attune.id", "consent"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.swtDefaults().margins(12, 12).applyTo(area);
		Label text = new Label(area, SWT.WRAP);
		text.setText(ConsentText.question(recorder.folder()));
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(70), SWT.DEFAULT).applyTo(text);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		Button record = createButton(parent, IDialogConstants.YES_ID, Messages.question_record, false);
		record.setData("org.attune.id", "consent.record"); //$NON-NLS-1$ //$NON-NLS-2$
		Button decline = createButton(parent, IDialogConstants.CANCEL_ID, Messages.question_decline, true);
		decline.setData("org.attune.id", "consent.decline"); //$NON-NLS-1$ //$NON-NLS-2$
		decline.setFocus();
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == IDialogConstants.YES_ID) {
			answered = true;
			recorder.giveConsent(ConsentText.recorded());
		}
		close();
	}

	/** A window that closes takes the question with it and leaves it unanswered, for the next start to ask. */
	@Override
	public boolean close() {
		if (!answered) {
			answered = true;
			recorder.withdrawConsent();
		}
		return super.close();
	}

	@Override
	protected Point getInitialLocation(Point size) {
		Rectangle window = getParentShell().getBounds();
		int x = window.x + window.width - size.x - DISTANCE;
		int y = window.y + window.height - size.y - 2 * DISTANCE;
		return new Point(Math.max(window.x, x), Math.max(window.y, y));
	}
}
