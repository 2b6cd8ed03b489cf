// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IPerspectiveListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;

/** Reacts to another part or perspective in front. */
final class PartFocus implements IPartListener2, IPerspectiveListener {
	private final Runnable changed;

	PartFocus(Runnable changed) {
		this.changed = changed;
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		changed.run();
	}

	@Override
	public void partClosed(IWorkbenchPartReference part) {
		changed.run();
	}

	@Override
	public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
		changed.run();
	}

	@Override
	public void perspectiveChanged(IWorkbenchPage page, IPerspectiveDescriptor perspective, String change) {
		// its layout is not recorded
	}
}
