// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.ui.runs.ActiveRunHandler;

/** Lets a run write down its state, to go on from it later. */
public final class CheckpointHandler extends ActiveRunHandler {
	public static final String ID = "org.attune.ui.command.writeCheckpoint"; //$NON-NLS-1$

	@Override
	protected boolean appliesTo(Run run) {
		return run.status() == RunStatus.RUNNING;
	}

	@Override
	protected void act(Runs runs, Run run) {
		runs.writeCheckpoint(run);
	}
}
