// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import java.util.function.Consumer;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Tells whether a part can be seen, each time that this changes. */
public final class PartVisibility implements IPartListener2 {
	private final IWorkbenchPart part;
	private final Consumer<Boolean> visible;

	public PartVisibility(IWorkbenchPart part, Consumer<Boolean> visible) {
		this.part = part;
		this.visible = visible;
	}

	@Override
	public void partVisible(IWorkbenchPartReference reference) {
		tell(reference, true);
	}

	@Override
	public void partHidden(IWorkbenchPartReference reference) {
		tell(reference, false);
	}

	private void tell(IWorkbenchPartReference reference, boolean now) {
		if (reference.getPart(false) == part) {
			visible.accept(now);
		}
	}
}
