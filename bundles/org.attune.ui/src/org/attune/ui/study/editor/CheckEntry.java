// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** A check box. */
final class CheckEntry implements Entry {
	private final Button box;

	CheckEntry(Composite parent, StudyTools tools, String text, Consumer<Object> chosen) {
		this.box = tools.toolkit().createButton(parent, text, SWT.CHECK);
		box.addListener(SWT.Selection, event -> chosen.accept(box.getSelection()));
	}

	@Override
	public Button control() {
		return box;
	}

	@Override
	public void show(Object value) {
		box.setSelection(Boolean.TRUE.equals(value));
	}
}
