// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.consent;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;

/** Reacts to parts that open, close, come or go with a perspective, or change their input. */
final class PartChanges implements IPartListener2 {
	private final Runnable changed;

	PartChanges(Runnable changed) {
		this.changed = changed;
	}

	@Override
	public void partOpened(IWorkbenchPartReference part) {
		changed.run();
	}

	@Override
	public void partClosed(IWorkbenchPartReference part) {
		changed.run();
	}

	@Override
	public void partHidden(IWorkbenchPartReference part) {
		changed.run();
	}

	@Override
	public void partVisible(IWorkbenchPartReference part) {
		changed.run();
	}

	@Override
	public void partInputChanged(IWorkbenchPartReference part) {
		changed.run();
	}
}
