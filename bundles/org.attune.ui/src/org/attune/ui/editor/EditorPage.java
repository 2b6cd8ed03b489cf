// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

/** What an editor shows. */
public interface EditorPage {
	void setFocus();

	/** Shows the model anew. */
	void refresh();

	void dispose();
}
