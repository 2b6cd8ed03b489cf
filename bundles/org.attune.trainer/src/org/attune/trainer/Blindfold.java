// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.util.Optional;

import org.attune.trace.wire.LayerStatistics;
import org.attune.trace.wire.WorkerEvent;

/**
 * Keeps back what would tell which network is trained: its layers, and what the engine says when something fails in it.
 *
 * @param isOn whether the network is blinded
 */
record Blindfold(boolean isOn) {
	static final Blindfold NONE = new Blindfold(false);

	/** What may be told; empty for nothing. */
	Optional<WorkerEvent> event(WorkerEvent event) {
		return isOn && event instanceof LayerStatistics ? Optional.empty() : Optional.of(event);
	}

	/** What may be told of a failure: its kind, but neither the words nor the place of what has failed. */
	Failure failure(Failure failure) {
		if (!isOn) {
			return failure;
		}
		final String kind = failure.cause().getClass().getSimpleName();
		return new Failure(failure.outcome(), switch (failure.outcome()) {
			case OUT_OF_MEMORY -> "There is not enough memory. Choose a smaller batch size.";
			default -> "The training failed (" + kind + "). Try other values; if that does not help, tell the researcher.";
		}, new BlindedException(kind));
	}

	/** Stands for an exception whose words and place must not be told. */
	private static final class BlindedException extends Exception {
		private static final long serialVersionUID = 1L;

		BlindedException(String kind) {
			super("What has failed is not told, since the study blinds the network: " + kind, null, false, false);
		}
	}
}
