// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.queue;

import org.attune.core.run.Placement;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.eclipse.osgi.util.NLS;

/** What the queue says of a run. */
final class QueueText {
	private final Runs runs;

	QueueText(Runs runs) {
		this.runs = runs;
	}

	String of(Run run, QueueColumn column) {
		return switch (column) {
			case PLACE -> place(run);
			case RUN -> run.label();
			case EXPERIMENT -> run.experiment();
			case DEVICE -> device(run.placement());
			case SEED -> Long.toString(run.task().seed());
			case WHY -> run.provenance().why();
		};
	}

	String hint(Run run) {
		return run.status() == RunStatus.RUNNING || run.message().isEmpty() ? Messages.hint_move : run.message();
	}

	/** Counted among those of the same place: what waits elsewhere is not in the way. */
	private String place(Run run) {
		if (run.status() == RunStatus.RUNNING) {
			return run.paused() ? Messages.place_pausedRun : NLS.bind(Messages.place_training, run.epoch(), run.epochs());
		}
		final int place = runs.queue().all().stream()
				.filter(other -> other.placement().queue().equals(run.placement().queue())).toList().indexOf(run);
		return place < 0 ? Messages.place_starting : NLS.bind(Messages.place_waiting, place + 1);
	}

	private static String device(Placement placement) {
		final String device = placement.device().isBlank() ? Messages.device_auto : placement.device();
		return placement.command().isBlank() ? device : NLS.bind(Messages.device_command, device, placement.command());
	}
}
