// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Optional;

import org.eclipse.swt.widgets.Control;

/** The control of one field, bound to the model. */
sealed interface FieldControl permits TextControl, ChoiceControl, SwitchControl {
	Control control();

	/** What is wrong with an entry that the model cannot hold as it stands; empty: nothing. */
	default Optional<String> fault() {
		return Optional.empty();
	}

	/** Shows anew whether the value is set. */
	void refresh();
}
