// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;

/** Reacts to parts that come into view or go out of it. */
final class ScreenChanges implements IPartListener2 {
	private final Runnable changed;

	ScreenChanges(Runnable changed) {
		this.changed = changed;
	}

	@Override
	public void partVisible(IWorkbenchPartReference part) {
		changed.run();
	}

	@Override
	public void partHidden(IWorkbenchPartReference part) {
		changed.run();
	}

	@Override
	public void partClosed(IWorkbenchPartReference part) {
		changed.run();
	}
}
