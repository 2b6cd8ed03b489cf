// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;

/** Notices when a person comes back to an editor, from another part or from another program. */
final class ActivationWatch implements IPartListener2, Listener {
	private final IEditorPart editor;
	private final Runnable back;

	ActivationWatch(IEditorPart editor, Runnable back) {
		this.editor = editor;
		this.back = back;
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		if (part.getPart(false) == editor) {
			back.run();
		}
	}

	/** The window was activated. */
	@Override
	public void handleEvent(Event event) {
		if (editor.getSite().getPage().isPartVisible(editor)) {
			back.run();
		}
	}
}
