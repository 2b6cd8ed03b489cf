// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Says above all pages that this is only a researcher's trial, and ends it. */
final class RehearsalBanner {
	private final Composite control;

	/** @param end ends the trial */
	RehearsalBanner(Composite parent, Runnable end) {
		control = new Composite(parent, SWT.BORDER);
		control.setData(PageArea.KEY, "study.rehearsal"); //$NON-NLS-1$
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 4).applyTo(control);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(control);
		final Label text = new Label(control, SWT.WRAP);
		text.setText(Messages.rehearsal_text);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(1, SWT.DEFAULT).applyTo(text);
		final Button button = new Button(control, SWT.PUSH);
		button.setText(Messages.rehearsal_end);
		button.setToolTipText(Messages.rehearsal_endTip);
		button.setData(PageArea.KEY, "study.rehearsal.end"); //$NON-NLS-1$
		button.addListener(SWT.Selection, event -> end.run());
		control.setVisible(false);
	}

	void show(boolean rehearsal) {
		((GridData) control.getLayoutData()).exclude = !rehearsal;
		control.setVisible(rehearsal);
	}
}
