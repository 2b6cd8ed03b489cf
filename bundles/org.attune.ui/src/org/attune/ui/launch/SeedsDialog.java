// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import org.attune.ui.guidance.Guidance;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;

/** Asks with which seeds a configuration is trained. Opens without blocking. */
final class SeedsDialog extends TitleAreaDialog {
	private static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private static final int USUAL = 5;
	private static final int MOST = 1000;
	private final String subject;
	private final long before;
	private final Answer answer;
	private Spinner first;
	private Spinner count;

	/** Takes what the person wants. */
	@FunctionalInterface
	interface Answer {
		/** @param count from 2 */
		void take(long first, int count);
	}

	/**
	 * @param subject what is trained, for people
	 * @param before  seed to begin with, unless the person wants another one
	 */
	SeedsDialog(Shell parent, String subject, long before, Answer answer) {
		super(parent);
		this.subject = subject;
		this.before = before;
		this.answer = answer;
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.seeds_title);
		Guidance.LAUNCH.explain(shell);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		final Composite area = (Composite) super.createDialogArea(parent);
		final Composite page = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
		first = spinner(page, Messages.seeds_first, "seeds.first", 1, Integer.MAX_VALUE - MOST); //$NON-NLS-1$
		first.setSelection((int) Math.clamp(before, 1, Integer.MAX_VALUE - MOST));
		first.setToolTipText(Messages.seeds_firstTip);
		count = spinner(page, Messages.seeds_count, "seeds.count", 2, MOST); //$NON-NLS-1$
		count.setSelection(USUAL);
		count.setToolTipText(Messages.seeds_countTip);
		setTitle(NLS.bind(Messages.seeds_heading, subject));
		describe();
		return area;
	}

	private Spinner spinner(Composite page, String label, String key, int least, int most) {
		new Label(page, SWT.NONE).setText(label);
		final Spinner spinner = new Spinner(page, SWT.BORDER);
		spinner.setValues(least, least, most, 0, 1, 10);
		spinner.setData(KEY, key);
		spinner.addListener(SWT.Modify, event -> describe());
		GridDataFactory.swtDefaults().hint(90, SWT.DEFAULT).applyTo(spinner);
		return spinner;
	}

	private void describe() {
		if (first != null && count != null) {
			setMessage(NLS.bind(Messages.seeds_message, new Object[] { count.getSelection(), first.getSelection(),
					first.getSelection() + count.getSelection() - 1 }));
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.seeds_run, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		final int from = first.getSelection();
		final int runs = count.getSelection();
		super.okPressed();
		answer.take(from, runs);
	}
}
