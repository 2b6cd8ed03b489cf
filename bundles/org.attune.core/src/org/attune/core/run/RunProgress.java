// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.attune.trace.wire.CheckpointWritten;
import org.attune.trace.wire.DatasetLoaded;
import org.attune.trace.wire.DeviceSample;
import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.LayerStatistics;
import org.attune.trace.wire.MemoryEstimate;
import org.attune.trace.wire.Paused;
import org.attune.trace.wire.Progress;
import org.attune.trace.wire.Ready;
import org.attune.trace.wire.Warning;
import org.attune.trace.wire.WorkerEvent;

/** Where a run stands: what its worker told of it, live or read back from its folder. Safe for any thread. */
final class RunProgress {
	private final PointBuffer iterations = new PointBuffer(List.of(Metric.LOSS, Metric.THROUGHPUT));
	private final PointBuffer epochs = new PointBuffer(List.of(Metric.TRAINING_LOSS, Metric.TRAINING_ACCURACY,
			Metric.VALIDATION_LOSS, Metric.VALIDATION_ACCURACY));
	private final InstantSource clock;
	private final int batchSize;
	private RunStatus status = RunStatus.QUEUED;
	private String message = ""; //$NON-NLS-1$
	private String activity = ""; //$NON-NLS-1$
	private String warning = ""; //$NON-NLS-1$
	private Optional<Instant> started = Optional.empty();
	private Optional<Instant> ended = Optional.empty();
	private Optional<Ended> farewell = Optional.empty();
	private Optional<MemoryEstimate> estimate = Optional.empty();
	private OptionalInt exitCode = OptionalInt.empty();
	private OptionalInt protocol = OptionalInt.empty();
	private Map<String, String> environment = Map.of();
	private Annotation annotation = Annotation.NONE;
	private Optional<Checkpoint> checkpoint = Optional.empty();
	private final Map<String, LayerStatistics> layers = new LinkedHashMap<>();
	private final DeviceHistory devices = new DeviceHistory();
	private boolean paused;
	private boolean measuresLayers;
	private int epoch;
	private int epochsWanted;
	private long iteration;
	private double iterationsPerEpoch;
	private long elapsedMillis;

	/**
	 * @param epochs    epochs asked for; 0: not known
	 * @param batchSize images per iteration; 0: not known
	 */
	RunProgress(InstantSource clock, int epochs, int batchSize) {
		this.clock = clock;
		this.epochsWanted = epochs;
		this.batchSize = batchSize;
	}

	/** The progress of a run that nothing has been heard of yet. */
	static RunProgress of(RunDescription run, InstantSource clock) {
		return new RunProgress(clock, number(run, "epochs"), number(run, "batchSize")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static int number(RunDescription run, String hyperparameter) {
		final String value = run.values().getOrDefault(hyperparameter, ""); //$NON-NLS-1$
		return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0; //$NON-NLS-1$
	}

	synchronized void started(Instant when) {
		status = status.ended() ? status : RunStatus.RUNNING;
		started = Optional.of(when);
	}

	/** The end; only the first one counts. */
	synchronized void ended(RunStatus how, String why, Instant when) {
		if (status.ended()) {
			return;
		}
		status = how;
		message = why;
		ended = Optional.of(when);
	}

	/** How the worker's process ended; to be called before {@link #ended}. */
	synchronized void exited(int code) {
		exitCode = OptionalInt.of(code);
	}

	/** What the run does before it trains, for example waiting or unpacking. */
	synchronized void busy(String doing) {
		activity = doing;
	}

	synchronized void accept(WorkerEvent event) {
		switch (event) {
			case Iteration step -> step(step);
			case Epoch whole -> epoch(whole);
			case DatasetLoaded data -> iterationsPerEpoch = batchSize > 0 ? Math.ceilDiv(data.training(), batchSize) : 0;
			case Progress doing -> activity = doing.activity();
			case Warning caution -> warning = caution.message();
			case Ready greeting -> greeted(greeting);
			case CheckpointWritten written -> checkpoint = Optional.of(
					new Checkpoint(Path.of(written.path()), written.epoch(), written.iteration()));
			case Paused pause -> paused = pause.waiting();
			case LayerStatistics statistics -> layers.put(statistics.layer(), statistics);
			case DeviceSample sample -> devices.add(sample);
			case MemoryEstimate memory -> estimate = Optional.of(memory);
			case Ended last -> farewell = Optional.of(last);
			default -> { /* images skipped stand in the folder */ }
		}
	}

	synchronized RunStatus status() {
		return status;
	}

	/** Why the run ended; before that what it does at the moment, else its last warning. */
	synchronized String message() {
		if (status.ended()) {
			return message;
		}
		return activity.isEmpty() ? warning : activity;
	}

	synchronized Optional<Instant> startedAt() {
		return started;
	}

	synchronized Optional<Instant> endedAt() {
		return ended;
	}

	synchronized Optional<Duration> duration() {
		return started.map(from -> Duration.between(from, ended.orElseGet(clock::instant)));
	}

	/** What the worker said last of all, if it said it. */
	synchronized Optional<Ended> farewell() {
		return farewell;
	}

	/** What the worker expected to take; empty before it said so. */
	synchronized Optional<MemoryEstimate> estimate() {
		return estimate;
	}

	/** Whether the worker ever spoke. */
	synchronized boolean ready() {
		return protocol.isPresent();
	}

	/** The version of the protocol that the worker speaks; empty before it spoke. */
	synchronized OptionalInt protocol() {
		return protocol;
	}

	/** Milliseconds from the beginning of training to the last metric. */
	synchronized long elapsedMillis() {
		return elapsedMillis;
	}

	synchronized int epoch() {
		return epoch;
	}

	synchronized int epochs() {
		return epochsWanted;
	}

	synchronized long iteration() {
		return iteration;
	}

	synchronized Series series(Metric metric) {
		return buffer(metric).series(metric, iterationsPerEpoch);
	}

	synchronized OptionalDouble last(Metric metric) {
		return buffer(metric).last(metric);
	}

	synchronized OptionalDouble best(Metric metric) {
		return buffer(metric).best(metric);
	}

	synchronized OptionalDouble atBest(Metric metric, Metric objective) {
		final OptionalInt at = bestEpoch(objective);
		final Series series = series(metric);
		for (int index = series.size() - 1; at.isPresent() && index >= 0; index--) {
			if (series.epochNumber(index) <= at.getAsInt()) {
				return OptionalDouble.of(series.y(index));
			}
		}
		return OptionalDouble.empty();
	}

	synchronized OptionalInt bestEpoch(Metric perEpoch) {
		return buffer(perEpoch).bestEpoch(perEpoch);
	}

	synchronized OptionalLong firstNotFinite(Metric metric) {
		return buffer(metric).firstNotFinite(metric);
	}

	synchronized boolean paused() {
		return paused && !status.ended();
	}

	synchronized Map<String, String> environment() {
		return environment;
	}

	synchronized Annotation annotation() {
		return annotation;
	}

	synchronized void annotate(Annotation words) {
		annotation = words;
	}

	synchronized Optional<Checkpoint> checkpoint() {
		return checkpoint;
	}

	synchronized boolean measuresLayers() {
		return measuresLayers && !status.ended();
	}

	synchronized void measuringLayers(boolean on) {
		measuresLayers = on;
	}

	synchronized List<LayerStatistics> layers() {
		return List.copyOf(layers.values());
	}

	synchronized Map<String, List<DeviceSample>> devices() {
		return devices.samples();
	}

	synchronized boolean outOfMemory() {
		return status == RunStatus.OUT_OF_MEMORY
				|| status == RunStatus.LOST && estimate.isPresent() && exitCode.orElse(0) == Endings.KILLED;
	}

	private void greeted(Ready greeting) {
		protocol = OptionalInt.of(greeting.protocol());
		environment = greeting.environment();
	}

	private PointBuffer buffer(Metric metric) {
		return metric.perEpoch() ? epochs : iterations;
	}

	private void step(Iteration step) {
		iteration = step.iteration();
		elapsedMillis = step.elapsedMillis();
		iterations.append(step.iteration(), step.epoch(), step.elapsedMillis(), step.loss(), step.imagesPerSecond());
		activity = ""; //$NON-NLS-1$
	}

	private void epoch(Epoch whole) {
		epoch = whole.epoch();
		epochsWanted = whole.epochs();
		elapsedMillis = whole.elapsedMillis();
		iteration = Math.max(iteration, whole.iteration());
		iterationsPerEpoch = whole.epoch() > 0 ? (double) whole.iteration() / whole.epoch() : iterationsPerEpoch;
		epochs.append(whole.iteration(), whole.epoch(), whole.elapsedMillis(), whole.trainingLoss(),
				whole.trainingAccuracy(), whole.validationLoss(), whole.validationAccuracy());
		activity = ""; //$NON-NLS-1$
	}
}
