// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import org.attune.core.run.Run;

/** Trains the selected runs once more: the same configuration, seed and place. */
public final class RunAgainHandler extends SelectedRunHandler {
	public static final String ID = "org.attune.ui.command.runAgain"; //$NON-NLS-1$

	@Override
	boolean appliesTo(Run run) {
		return true;
	}

	@Override
	void act(Run run) {
		Resubmission.again(run).schedule();
	}
}
