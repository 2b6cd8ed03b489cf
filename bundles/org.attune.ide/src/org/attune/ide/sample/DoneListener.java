// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.sample;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;

/** Runs an action when a job has ended well. */
final class DoneListener extends JobChangeAdapter {
	private final Runnable action;

	DoneListener(Runnable action) {
		this.action = action;
	}

	@Override
	public void done(IJobChangeEvent event) {
		if (event.getResult().isOK()) {
			action.run();
		}
	}
}
