// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** A check box for each value of which there can be several. They are told in the order of the boxes. */
final class ChecksEntry implements Entry {
	private final Composite group;
	private final List<Option> options;
	private final List<Button> boxes = new ArrayList<>();

	/**
	 * @param key
	 *            before the name of a value it is the test key of its box
	 */
	ChecksEntry(Composite parent, StudyTools tools, String key, String tip, List<Option> options,
			Consumer<Object> chosen) {
		this.group = tools.toolkit().createComposite(parent);
		this.options = options;
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(group);
		for (Option option : options) {
			final Button box = tools.toolkit().createButton(group, option.label(), SWT.CHECK);
			box.setToolTipText(tip);
			box.setData(StudyTools.KEY, key + '.' + option.value());
			box.addListener(SWT.Selection, event -> chosen.accept(selected()));
			boxes.add(box);
		}
	}

	private List<Object> selected() {
		final List<Object> selected = new ArrayList<>();
		for (int i = 0; i < boxes.size(); i++) {
			if (boxes.get(i).getSelection()) {
				selected.add(options.get(i).value());
			}
		}
		return selected;
	}

	@Override
	public Composite control() {
		return group;
	}

	@Override
	public void show(Object value) {
		for (int i = 0; i < boxes.size(); i++) {
			boxes.get(i).setSelection(value instanceof List<?> list && list.contains(options.get(i).value()));
		}
	}

	@Override
	public void enable(boolean enabled) {
		boxes.forEach(box -> box.setEnabled(enabled));
	}

	@Override
	public boolean hasFocus() {
		return boxes.stream().anyMatch(Button::isFocusControl);
	}
}
