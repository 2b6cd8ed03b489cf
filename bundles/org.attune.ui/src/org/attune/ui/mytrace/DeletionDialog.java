// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks what to delete of the trace, and says that it is for good. */
final class DeletionDialog extends Dialog {
	private static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private static final int WIDTH = 70;
	private final int selected;
	private final Day day;
	private Choice choice;

	/** What is to be deleted. */
	enum Choice {
		SELECTED, DAY, ALL
	}

	/** @param selected
	 *            number of events that are selected */
	DeletionDialog(Shell parent, int selected, Day day) {
		super(parent);
		this.selected = selected;
		this.day = day;
		this.choice = selected > 0 ? Choice.SELECTED : Choice.DAY;
	}

	Choice choice() {
		return choice;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.delete_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		String date = day.date().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
		choice(area, Choice.SELECTED, NLS.bind(Messages.delete_selected, selected)).setEnabled(selected > 0);
		choice(area, Choice.DAY, NLS.bind(Messages.delete_day, day.count(), date));
		choice(area, Choice.ALL, Messages.delete_all);
		Label explanation = new Label(area, SWT.WRAP);
		explanation.setText(Messages.delete_explanation);
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH), SWT.DEFAULT).indent(0, 8)
				.applyTo(explanation);
		return area;
	}

	private Button choice(Composite area, Choice of, String text) {
		Button button = new Button(area, SWT.RADIO);
		button.setText(text);
		button.setToolTipText(Messages.delete_explanation);
		button.setSelection(choice == of);
		button.setData(KEY, "delete." + of.name()); //$NON-NLS-1$
		button.addListener(SWT.Selection, event -> choice = button.getSelection() ? of : choice);
		return button;
	}

	/** What cannot be taken back is not what Enter does. */
	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.delete_button, false).setData(KEY, "delete.ok"); //$NON-NLS-1$
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true);
	}
}
