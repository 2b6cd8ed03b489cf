// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.Optional;

import org.eclipse.swt.widgets.Control;

/** The control of a field. What a person enters goes to whom it was created for. */
interface Entry {
	Control control();

	/**
	 * @param value
	 *            null: none
	 */
	void show(Object value);

	/**
	 * What is wrong with an entry that the study cannot hold as it stands; empty: nothing.
	 *
	 * @param name
	 *            what a person calls the field
	 */
	default Optional<String> fault(String name) {
		return Optional.empty();
	}

	/** Whether the entry can be edited. */
	default void enable(boolean enabled) {
		control().setEnabled(enabled);
	}

	default boolean hasFocus() {
		return control().isFocusControl();
	}
}
