// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import org.eclipse.swt.widgets.Control;

/** What stands beside a field's own control. */
interface RowPart {
	Control control();

	/** Shows the experiment anew. */
	void refresh();
}
