// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** A text field. What is typed is told with each key. */
final class TextEntry implements Entry {
	private final Text text;
	private final TextForm form;
	private boolean showing;

	/**
	 * @param typed
	 *            takes the value; null: none
	 * @param ended
	 *            called when the field is left or Enter is pressed
	 */
	TextEntry(Composite parent, StudyTools tools, TextForm form, Consumer<Object> typed, Runnable ended) {
		final int style = form == TextForm.PAGE ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE;
		this.form = form;
		this.text = tools.toolkit().createText(parent, "", style); //$NON-NLS-1$
		text.addListener(SWT.Modify, event -> {
			if (!showing) {
				typed.accept(form.value(text.getText()));
			}
		});
		text.addListener(SWT.FocusOut, event -> ended.run());
		text.addListener(SWT.DefaultSelection, event -> ended.run());
		if (form == TextForm.PAGE) { // Tab leads on to the next control, as everywhere in the form
			text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
					|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		}
	}

	@Override
	public Text control() {
		return text;
	}

	/** A text that says the same in another way stays. */
	@Override
	public void show(Object value) {
		if (!Objects.equals(form.value(text.getText()), value)) {
			showing = true;
			text.setText(form.text(value));
			showing = false;
		}
	}

	@Override
	public Optional<String> fault(String name) {
		return text.isEnabled() ? form.fault(text.getText(), name) : Optional.empty();
	}
}
