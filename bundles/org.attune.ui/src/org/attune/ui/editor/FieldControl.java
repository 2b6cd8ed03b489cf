// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import org.eclipse.swt.widgets.Control;

/** The control of one field, bound to the model. */
sealed interface FieldControl permits TextControl, ChoiceControl, SwitchControl {
	Control control();

	/** Shows anew whether the value is set. */
	void refresh();
}
