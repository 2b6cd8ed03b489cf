// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;


/** What the editor shows. */
sealed interface EditorPage permits ExperimentForm, BrokenFilePage {
	void setFocus();

	/** Shows the experiment anew. */
	void refresh();

	void dispose();
}
