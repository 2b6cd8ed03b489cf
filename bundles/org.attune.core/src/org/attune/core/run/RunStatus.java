// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

/** Where a run stands. The names are written to files and traces. */
public enum RunStatus {
	/** Waits for the run before it on the same device. */
	QUEUED(Messages.RunStatus_queued),
	/** Its worker lives. */
	RUNNING(Messages.RunStatus_running),
	/** Trained all its epochs. */
	FINISHED(Messages.RunStatus_finished),
	/** Ended after an epoch because the person asked for it. */
	STOPPED(Messages.RunStatus_stopped),
	/** Ended at once because the person asked for it. */
	CANCELLED(Messages.RunStatus_cancelled),
	/** The loss became NaN or infinite. */
	DIVERGED(Messages.RunStatus_diverged),
	/** The configuration did not fit into memory. */
	OUT_OF_MEMORY(Messages.RunStatus_outOfMemory),
	/** Ended by an error, which the run's message names. */
	FAILED(Messages.RunStatus_failed),
	/** Its worker vanished without a word, for example killed; the metrics up to then are there. */
	LOST(Messages.RunStatus_lost);

	private final String label;

	RunStatus(String label) {
		this.label = label;
	}

	/** Whether nothing more will come of the run. */
	public boolean ended() {
		return this != QUEUED && this != RUNNING;
	}

	/** The status in words for people. */
	public String label() {
		return label;
	}
}
