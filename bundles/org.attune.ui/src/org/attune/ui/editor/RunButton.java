// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Optional;

import org.eclipse.jface.action.ControlContribution;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The button that trains the experiment, in the form's tool bar. */
final class RunButton extends ControlContribution {
	private final Image icon;
	private final Runnable run;
	private Button button;

	RunButton(Image icon, Runnable run) {
		super("run"); //$NON-NLS-1$
		this.icon = icon;
		this.run = run;
	}

	@Override
	protected Control createControl(Composite parent) {
		button = new Button(parent, SWT.PUSH);
		button.setText(Messages.run_label);
		button.setImage(icon);
		button.setToolTipText(Messages.run_tip);
		button.setData(FormTools.KEY, "run"); //$NON-NLS-1$
		button.addListener(SWT.Selection, event -> run.run());
		return button;
	}

	/** @param refusal why nothing can be submitted; empty: something can be */
	void refresh(Optional<String> refusal) {
		if (button.isEnabled() == refusal.isPresent()) {
			button.setEnabled(refusal.isEmpty());
			button.setToolTipText(refusal.orElse(Messages.run_tip));
		}
	}
}
