// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import org.attune.ui.guidance.SpokenName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.notifications.AbstractNotificationPopup;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;

/** Says how much time is left, in nobody's way, and to a screen reader at once. */
final class ClockAlert extends AbstractNotificationPopup {
	private static final int WIDTH = 320;
	private static final long MILLIS = 12_000;
	private final String title;
	private final String text;

	ClockAlert(Display display, String title, String text) {
		super(display);
		this.title = title;
		this.text = text;
		setDelayClose(MILLIS);
	}

	@Override
	protected String getPopupShellTitle() {
		return title;
	}

	@Override
	protected void createContentArea(Composite parent) {
		final Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		final Label label = new Label(area, SWT.WRAP);
		label.setText(text);
		SpokenName.give(label, title + ". " + text); //$NON-NLS-1$
		label.setData(PageArea.KEY, "study.alert"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(label);
		Spoken.always(label);
		Spoken.now(label);
	}
}
