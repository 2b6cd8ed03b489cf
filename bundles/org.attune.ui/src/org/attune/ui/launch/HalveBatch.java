// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import org.attune.core.run.Run;

/** The remedy for a run that lacked memory. */
public final class HalveBatch {
	private HalveBatch() {
	}

	/** Whether the run lacked memory and there is a smaller batch size. */
	public static boolean isPossible(Run run) {
		return Resubmission.halfBatch(run).isPresent();
	}

	/** The smaller batch size, where it {@link #isPossible}. */
	public static int size(Run run) {
		return Resubmission.halfBatch(run).orElseThrow();
	}

	/** Submits the run with it, recorded as proposed by the system. */
	public static void submit(Run run) {
		Resubmission.halved(run).schedule();
	}
}
