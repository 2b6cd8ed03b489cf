// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.time.Duration;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.ui.IWorkbenchCommandConstants;

/**
 * Knows whether a text that changes now was pasted. A paste may reach the text a moment after its command, when another
 * program has handed over its clipboard; nobody types within that moment.
 */
final class PasteWatch implements IExecutionListener {
	private static final long MOMENT_NANOS = Duration.ofMillis(250).toNanos();
	private boolean any;
	private long last;

	/** Whether a paste was called for just now. */
	boolean pasting() {
		return any && System.nanoTime() - last < MOMENT_NANOS;
	}

	@Override
	public void preExecute(String commandId, ExecutionEvent event) {
		if (IWorkbenchCommandConstants.EDIT_PASTE.equals(commandId)) {
			any = true;
			last = System.nanoTime();
		}
	}

	@Override
	public void postExecuteSuccess(String commandId, Object returnValue) {
		// the paste may be still on its way
	}

	@Override
	public void notHandled(String commandId, NotHandledException exception) {
		stop(commandId);
	}

	@Override
	public void postExecuteFailure(String commandId, ExecutionException exception) {
		stop(commandId);
	}

	private void stop(String commandId) {
		any = any && !IWorkbenchCommandConstants.EDIT_PASTE.equals(commandId);
	}
}
