// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.attune.trace.Privacy.STRUCTURE;
import static org.attune.trace.Privacy.VALUE;

import java.util.Map;
import java.util.Objects;

/** What goes on between submission and end of a run. */
public sealed interface TrainingEvent extends TraceEvent {

	/** What happened to the queue of waiting runs. */
	enum QueueChange {
		/** No waiting run is started any more. */
		PAUSED,
		/** Waiting runs are started again. */
		RESUMED,
		/** A run has another place. */
		MOVED,
		/** A run was taken out before it began. */
		REMOVED
	}

	@Event(name = "org.attune.queue.change", since = 2, title = "Queue changed", description = """
			The person changed the queue of waiting runs.""")
	record QueueChanged(@Field(value = "what was done", privacy = STRUCTURE) QueueChange what,
			@MayBeAbsent @Field(value = Meaning.RUN, privacy = STRUCTURE) String run,
			@MayBeAbsent @Field(value = "its new place in the queue, from 1", privacy = STRUCTURE) Integer position)
			implements TrainingEvent {
	}

	@Event(name = "org.attune.run.iterations", since = 2, title = "Iterations trained", description = """
			A summary of some minibatches in a row.""")
	record IterationsTrained(@Field(value = Meaning.RUN, privacy = STRUCTURE) String run,
			@Field(value = "first iteration, from 1", privacy = STRUCTURE) long from,
			@Field(value = "last iteration", privacy = STRUCTURE) long to,
			@Field(value = "loss of the first iteration", privacy = VALUE) double firstLoss,
			@Field(value = "loss of the last iteration", privacy = VALUE) double lastLoss,
			@Field(value = "smallest loss that is a number; NaN if none is", privacy = VALUE) double minimumLoss,
			@Field(value = "how many losses were NaN or infinite", privacy = VALUE) long notFinite)
			implements TrainingEvent {
	}

	@Event(name = "org.attune.run.epoch", since = 2, title = "Epoch trained", description = """
			An epoch ended and was evaluated.""")
	record EpochTrained(@Field(value = Meaning.RUN, privacy = STRUCTURE) String run,
			@Field(value = "the epoch, from 1", privacy = STRUCTURE) int epoch,
			@Field(value = "by name of the metric", privacy = VALUE) Map<String, Double> metrics) implements TrainingEvent {
		public EpochTrained {
			metrics = Copies.ordered(Objects.requireNonNull(metrics, "metrics")); //$NON-NLS-1$
		}
	}

	@Event(name = "org.attune.checkpoint", since = 2, title = "Checkpoint written", description = """
			The parameters of the run were saved.""")
	record CheckpointSaved(@Field(value = Meaning.RUN, privacy = STRUCTURE) String run,
			@Field(value = "the last iteration before", privacy = STRUCTURE) long iteration) implements TrainingEvent {
	}

	@Event(name = "org.attune.outofmemory", since = 2, title = "Out of memory", description = """
			The run needed more memory than there is, or would have.""")
	record OutOfMemory(@Field(value = Meaning.RUN, privacy = STRUCTURE) String run,
			@MayBeAbsent @Field(value = "what it was expected to need", privacy = STRUCTURE, unit = "B") Long estimate,
			@MayBeAbsent @Field(value = "what there is", privacy = STRUCTURE, unit = "B") Long limit)
			implements TrainingEvent {
	}
}
