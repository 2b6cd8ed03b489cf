// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import org.attune.core.run.Run;

/** Trains the selected runs, which lacked memory, with half their batch size. */
public final class HalveBatchHandler extends SelectedRunHandler {
	public static final String ID = "org.attune.ui.command.halveBatch"; //$NON-NLS-1$

	@Override
	boolean appliesTo(Run run) {
		return HalveBatch.isPossible(run);
	}

	@Override
	void act(Run run) {
		HalveBatch.submit(run);
	}
}
