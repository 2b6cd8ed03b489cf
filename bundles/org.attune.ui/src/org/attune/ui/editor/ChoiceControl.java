// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.databinding.conversion.IConverter;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** A list to choose one value from. A value of the file that is none of the choices is shown as it stands. */
final class ChoiceControl implements FieldControl {
	private final Combo combo;
	private final List<Option> options;

	private ChoiceControl(Combo combo, List<Option> options) {
		this.combo = combo;
		this.options = options;
	}

	/**
	 * @param options
	 *            an option with the value null takes the value back
	 */
	static ChoiceControl create(Composite parent, FormTools tools, Field field, List<Option> options) {
		final Combo combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
		tools.toolkit().adapt(combo, true, true);
		options.forEach(option -> combo.add(option.label()));
		final ChoiceControl choice = new ChoiceControl(combo, new ArrayList<>(options));
		tools.bind(WidgetProperties.singleSelectionIndex().observe(combo), field,
				IConverter.create(Integer.class, Object.class, (Integer index) -> choice.value(index)),
				IConverter.create(Object.class, Integer.class, (Object value) -> choice.index((String) value)));
		// a wheel turned over the form is meant to scroll it, not to change what the pointer happens to be on
		combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = combo.isFocusControl());
		return choice;
	}

	private Object value(int index) {
		return index < 0 || options.get(index).value() == null ? SetCommand.UNSET_VALUE : options.get(index).value();
	}

	private int index(String value) {
		for (int index = 0; index < options.size(); index++) {
			if (Objects.equals(options.get(index).value(), value)) {
				return index;
			}
		}
		options.add(new Option(value, Objects.toString(value, ""))); //$NON-NLS-1$
		combo.add(options.getLast().label());
		return options.size() - 1;
	}

	@Override
	public Combo control() {
		return combo;
	}

	@Override
	public void refresh() {
		final int index = combo.getSelectionIndex();
		final boolean unset = index >= 0 && options.get(index).value() == null;
		combo.setForeground(unset ? JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR) : null);
	}
}
