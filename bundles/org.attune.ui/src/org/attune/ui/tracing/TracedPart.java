// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import java.util.Optional;

import org.eclipse.swt.widgets.Control;

/** Tells which of Attune's parts a control belongs to. */
public final class TracedPart {
	private static final String KEY = "org.attune.part"; //$NON-NLS-1$

	private TracedPart() {
	}

	/** Makes a control, and all in it, belong to the view or editor with an id. */
	public static void mark(Control root, String id) {
		root.setData(KEY, id);
	}

	/** The id of the part that a control belongs to; empty: none of Attune's. */
	static Optional<String> of(Control control) {
		Control at = control;
		while (at != null && at.getData(KEY) == null) {
			at = at.getParent();
		}
		return Optional.ofNullable(at).map(found -> (String) found.getData(KEY));
	}
}
