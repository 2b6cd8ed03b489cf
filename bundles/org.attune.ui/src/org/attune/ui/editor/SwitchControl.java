// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import org.eclipse.core.databinding.conversion.IConverter;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** A check box for "true" and "false". Where the value is not set it shows the default and says so. */
final class SwitchControl implements FieldControl {
	private final Button box;
	private final Field field;

	private SwitchControl(Button box, Field field) {
		this.box = box;
		this.field = field;
	}

	static SwitchControl create(Composite parent, FormTools tools, Field field, boolean unset) {
		final Button box = tools.toolkit().createButton(parent, Messages.value_default, SWT.CHECK);
		tools.bind(WidgetProperties.buttonSelection().observe(box), field,
				IConverter.create(Boolean.class, Object.class, Object::toString),
				IConverter.create(Object.class, Boolean.class,
						value -> value == null ? unset : "true".equals(value))); //$NON-NLS-1$
		return new SwitchControl(box, field);
	}

	@Override
	public Button control() {
		return box;
	}

	@Override
	public void refresh() {
		box.setText(field.value() == null ? Messages.value_default : ""); //$NON-NLS-1$
	}
}
