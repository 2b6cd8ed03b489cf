// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** A list to choose one value from. A value that is none of the choices is shown as it stands. */
final class ChoiceEntry implements Entry {
	private final Combo combo;
	private final Supplier<List<Option>> choices;
	private List<Option> options = List.of();

	/**
	 * @param choices
	 *            asked for anew with each showing
	 * @param chosen
	 *            takes the value; null: none
	 */
	ChoiceEntry(Composite parent, StudyTools tools, Supplier<List<Option>> choices, Consumer<Object> chosen) {
		this.combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
		this.choices = choices;
		tools.toolkit().adapt(combo, true, true);
		combo.addListener(SWT.Selection, event -> chosen.accept(options.get(combo.getSelectionIndex()).value()));
		// a wheel turned over the form is meant to scroll it, not to change what the pointer happens to be on
		combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = combo.isFocusControl());
	}

	@Override
	public Combo control() {
		return combo;
	}

	@Override
	public void show(Object value) {
		final List<Option> now = new ArrayList<>(choices.get());
		if (now.stream().noneMatch(option -> Objects.equals(option.value(), value))) {
			now.add(new Option(value, Objects.toString(value, ""))); //$NON-NLS-1$
		}
		if (!now.equals(options)) {
			options = now;
			combo.setItems(options.stream().map(Option::label).toArray(String[]::new));
		}
		final int index = options.stream().map(Option::value).map(each -> Objects.equals(each, value)).toList().indexOf(true);
		if (combo.getSelectionIndex() != index) {
			combo.select(index);
		}
	}
}
