// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Optional;

import org.attune.trace.Cause;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/**
 * A text field. What is typed reaches the model with each key, and is one edit until the field is left or Enter is
 * pressed.
 */
final class TextControl implements FieldControl {
	private static final int COARSE = 10;
	private final Text text;
	private final Field field;
	private final TextForm form;

	private TextControl(Text text, Field field, TextForm form) {
		this.text = text;
		this.field = field;
		this.form = form;
	}

	/**
	 * @param unset
	 *            shown greyed while the field has no value
	 */
	static TextControl create(Composite parent, FormTools tools, Field field, TextForm form, String unset) {
		final int style = form == TextForm.PAGE ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE;
		final Text text = tools.toolkit().createText(parent, "", style); //$NON-NLS-1$
		text.setMessage(unset);
		tools.bindTyped(WidgetProperties.text(SWT.Modify).observe(text), field, form.toModel(field.feature()),
				form.toText());
		text.addListener(SWT.FocusOut, event -> tools.document().stack().endGesture());
		text.addListener(SWT.DefaultSelection, event -> tools.document().stack().endGesture());
		return new TextControl(text, field, form);
	}

	/** A text for the number of a hyperparameter, with arrow keys and wheel. */
	static TextControl createNumber(Composite parent, FormTools tools, Field field, String unset) {
		final TextControl created = create(parent, tools, field, TextForm.LINE, unset);
		final NumberText number = NumberText.of(tools.document(), field);
		new NumberSteps(number::number, number.scale()::step, number::move).listenTo(created.text);
		return created;
	}

	/** A text for a whole number of the task, with arrow keys and wheel. */
	static TextControl createWhole(Composite parent, FormTools tools, Field field, double least, double most) {
		final TextControl created = create(parent, tools, field, TextForm.WHOLE, ""); //$NON-NLS-1$
		final TuningCommandStack stack = tools.document().stack();
		new NumberSteps(() -> ((Number) field.value()).doubleValue(),
				(number, upwards, coarse) -> Math.clamp(number + (upwards ? 1 : -1) * (coarse ? COARSE : 1),
						least, most),
				value -> stack.type(Cause.SLIDER, () -> stack.execute(new ValueEdit(field, field.parsed(value)))))
				.listenTo(created.text);
		return created;
	}

	@Override
	public Text control() {
		return text;
	}

	@Override
	public Optional<String> fault() {
		return form.fault(text.getText(), field.label());
	}

	@Override
	public void refresh() {
		// the greyed text comes and goes with the text itself
	}
}
