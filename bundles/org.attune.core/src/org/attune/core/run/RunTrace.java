// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.attune.trace.TraceEvent;
import org.attune.trace.TrainingEvent.CheckpointSaved;
import org.attune.trace.TrainingEvent.EpochTrained;
import org.attune.trace.TrainingEvent.IterationsTrained;
import org.attune.trace.TrainingEvent.OutOfMemory;
import org.attune.trace.wire.CheckpointWritten;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.MemoryEstimate;
import org.attune.trace.wire.WorkerEvent;

/**
 * Tells the trace how the training of a run goes: each epoch with its metrics, and the iterations between by a summary.
 * For one thread at a time.
 */
final class RunTrace {
	/** Longer epochs are told of before they end. */
	private static final long LONGEST_SUMMARY = 1000;
	private final String run;
	private final Consumer<TraceEvent> trace;
	private Optional<Summary> summary = Optional.empty();

	RunTrace(String run, Consumer<TraceEvent> trace) {
		this.run = run;
		this.trace = trace;
	}

	/** Iterations in a row, and what their losses were. */
	private record Summary(long from, long to, double first, double last, double least, long notFinite) {
		static Summary of(Iteration step) {
			final boolean finite = Double.isFinite(step.loss());
			return new Summary(step.iteration(), step.iteration(), step.loss(), step.loss(), finite ? step.loss() : Double.NaN,
					finite ? 0 : 1);
		}

		Summary and(Summary next) {
			return new Summary(from, next.to, first, next.last, smaller(least, next.least), notFinite + next.notFinite);
		}

		private static double smaller(double one, double other) {
			return Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.min(one, other);
		}
	}

	synchronized void accept(WorkerEvent event) {
		switch (event) {
			case final Iteration step -> add(step);
			case final Epoch epoch -> {
				tellIterations();
				trace.accept(new EpochTrained(run, epoch.epoch(), metrics(epoch)));
			}
			case final CheckpointWritten written -> trace.accept(new CheckpointSaved(run, written.iteration()));
			default -> { /* the rest stands in the run's folder */ }
		}
	}

	/** The run ended; to be called before that is told. */
	synchronized void ended(Run ended) {
		tellIterations();
		if (ended.outOfMemory()) {
			final Optional<MemoryEstimate> memory = ended.memoryEstimate();
			trace.accept(new OutOfMemory(run, memory.map(MemoryEstimate::bytes).orElse(null),
					memory.map(MemoryEstimate::available).orElse(null)));
		}
	}

	private void add(Iteration step) {
		final Summary one = Summary.of(step);
		summary = Optional.of(summary.map(before -> before.and(one)).orElse(one));
		if (summary.get().to() - summary.get().from() + 1 >= LONGEST_SUMMARY) {
			tellIterations();
		}
	}

	private void tellIterations() {
		summary.ifPresent(told -> trace.accept(new IterationsTrained(run, told.from(), told.to(), told.first(), told.last(),
				told.least(), told.notFinite())));
		summary = Optional.empty();
	}

	private static Map<String, Double> metrics(Epoch epoch) {
		final Map<String, Double> metrics = new LinkedHashMap<>();
		metrics.put(Metric.TRAINING_LOSS.key(), epoch.trainingLoss());
		metrics.put(Metric.TRAINING_ACCURACY.key(), epoch.trainingAccuracy());
		metrics.put(Metric.VALIDATION_LOSS.key(), epoch.validationLoss());
		metrics.put(Metric.VALIDATION_ACCURACY.key(), epoch.validationAccuracy());
		return metrics;
	}
}
