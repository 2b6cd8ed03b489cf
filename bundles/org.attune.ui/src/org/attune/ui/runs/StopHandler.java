// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;

/** Lets the running epoch finish and then ends the run. */
public final class StopHandler extends ActiveRunHandler {

	@Override
	protected void act(Runs runs, Run run) {
		runs.stop(run);
	}
}
