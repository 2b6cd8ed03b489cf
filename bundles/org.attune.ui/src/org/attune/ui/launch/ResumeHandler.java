// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import org.attune.core.run.Run;

/** Goes on from the newest checkpoint of the selected runs, in a new run. */
public final class ResumeHandler extends SelectedRunHandler {
	public static final String ID = "org.attune.ui.command.resume"; //$NON-NLS-1$

	@Override
	boolean appliesTo(Run run) {
		return Resubmission.resumable(run);
	}

	@Override
	void act(Run run) {
		Resubmission.resumed(run).schedule();
	}
}
