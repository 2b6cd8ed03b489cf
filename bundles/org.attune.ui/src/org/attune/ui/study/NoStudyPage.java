// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;

/** Says how to take part in a study while there is none. */
final class NoStudyPage implements StudyPage {
	private final IWorkbenchWindow window;

	NoStudyPage(IWorkbenchWindow window) {
		this.window = window;
	}

	@Override
	public void create(PageArea area) {
		final Label text = new Label(area.body(), SWT.WRAP);
		text.setText(Messages.none_text);
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(text);
		area.byDefault(area.button("join", Messages.none_join, Messages.none_joinTip, () -> JoinWizard.open(window, ""))); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
