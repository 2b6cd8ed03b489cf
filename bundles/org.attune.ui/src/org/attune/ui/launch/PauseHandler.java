// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.ui.runs.ActiveRunHandler;

/** Lets a run wait after the minibatch that it is at. */
public final class PauseHandler extends ActiveRunHandler {
	public static final String ID = "org.attune.ui.command.pauseRun"; //$NON-NLS-1$

	@Override
	protected boolean appliesTo(Run run) {
		return run.status() == RunStatus.RUNNING && !run.paused();
	}

	@Override
	protected void act(Runs runs, Run run) {
		runs.pause(run);
	}
}
