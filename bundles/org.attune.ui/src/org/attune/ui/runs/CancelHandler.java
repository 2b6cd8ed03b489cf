// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;

/** Ends the run now. Its metrics so far are kept. */
public final class CancelHandler extends ActiveRunHandler {

	@Override
	protected void act(Runs runs, Run run) {
		runs.cancel(run);
	}
}
