// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.workspace;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IResourceDeltaVisitor;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;

/** Finds out whether folders of runs came, went, or were opened or closed with their project. */
final class RunFolderChanges implements IResourceDeltaVisitor {
	/** Name of the folders that hold runs' folders. */
	static final String NAME = "runs"; //$NON-NLS-1$

	private boolean found;

	private RunFolderChanges() {
	}

	/** Whether the change concerns runs. Looks no deeper than at the runs' own folders. */
	static boolean in(IResourceDelta delta) {
		final RunFolderChanges changes = new RunFolderChanges();
		try {
			delta.accept(changes);
		} catch (CoreException e) {
			ILog.get().log(e.getStatus());
		}
		return changes.found;
	}

	@Override
	public boolean visit(IResourceDelta delta) {
		final IResource resource = delta.getResource();
		final boolean cameOrWent = delta.getKind() != IResourceDelta.CHANGED
				|| (delta.getFlags() & IResourceDelta.OPEN) != 0;
		final boolean run = resource.getParent() != null && NAME.equals(resource.getParent().getName());
		final boolean mayHold = run || NAME.equals(resource.getName()) || resource.getType() == IResource.PROJECT;
		found |= cameOrWent && mayHold;
		return !found && !run;
	}
}
