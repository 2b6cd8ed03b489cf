// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.ui.runs.ActiveRunHandler;

/** Lets a run go on that waits in the middle of its training. */
public final class ProceedHandler extends ActiveRunHandler {
	public static final String ID = "org.attune.ui.command.proceedRun"; //$NON-NLS-1$

	@Override
	protected boolean appliesTo(Run run) {
		return run.paused();
	}

	@Override
	protected void act(Runs runs, Run run) {
		runs.proceed(run);
	}
}
