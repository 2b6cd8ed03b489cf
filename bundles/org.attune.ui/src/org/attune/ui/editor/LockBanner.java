// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Says above the form why it cannot be edited now, where a study has it so. */
final class LockBanner {
	private final Composite control;
	private final Label text;

	LockBanner(Composite parent, FormToolkit toolkit) {
		control = toolkit.createComposite(parent, SWT.BORDER);
		GridLayoutFactory.fillDefaults().margins(14, 4).applyTo(control);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(control);
		control.setVisible(false);
		text = toolkit.createLabel(control, "", SWT.WRAP); //$NON-NLS-1$
		text.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		text.setData(FormTools.KEY, "study.lock"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(text);
	}

	Control control() {
		return control;
	}

	/** @param why empty: it can be edited */
	void show(Optional<String> why) {
		final String words = why.orElse(""); //$NON-NLS-1$
		if (!words.equals(text.getText())) {
			text.setText(words);
			control.setVisible(why.isPresent());
			((GridData) control.getLayoutData()).exclude = why.isEmpty();
			control.getParent().layout(true, true);
		}
	}
}
