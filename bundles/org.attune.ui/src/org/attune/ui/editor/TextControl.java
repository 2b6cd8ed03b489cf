// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/**
 * A text field. What is typed reaches the model with each key, and is one edit until the field is left or Enter is
 * pressed.
 */
final class TextControl implements FieldControl {
	private final Text text;

	private TextControl(Text text) {
		this.text = text;
	}

	/**
	 * @param unset
	 *            shown greyed while the field has no value
	 */
	static TextControl create(Composite parent, FormTools tools, Field field, TextForm form, String unset) {
		final int style = form == TextForm.PAGE ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE;
		final Text text = tools.toolkit().createText(parent, "", style); //$NON-NLS-1$
		text.setMessage(unset);
		if (form == TextForm.DIGITS) {
			text.addVerifyListener(TextControl::digitsOnly);
		}
		tools.bindTyped(WidgetProperties.text(SWT.Modify).observe(text), field, form.toModel(field.feature()),
				form.toText());
		text.addListener(SWT.FocusOut, event -> tools.document().stack().endGesture());
		text.addListener(SWT.DefaultSelection, event -> tools.document().stack().endGesture());
		return new TextControl(text);
	}

	private static void digitsOnly(VerifyEvent event) {
		event.text = event.text.strip();
		event.doit = event.text.chars().allMatch(character -> character >= '0' && character <= '9');
	}

	@Override
	public Text control() {
		return text;
	}

	@Override
	public void refresh() {
		// the greyed text comes and goes with the text itself
	}
}
