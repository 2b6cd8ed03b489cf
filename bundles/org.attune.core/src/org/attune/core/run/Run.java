// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

import org.attune.trace.wire.DeviceSample;
import org.attune.trace.wire.LayerStatistics;
import org.attune.trace.wire.MemoryEstimate;
import org.attune.trace.wire.TaskSpec;
import org.eclipse.osgi.util.NLS;

/**
 * One training of one configuration. There is one object per run, so runs are equal only to themselves; what it answers
 * changes while it trains. (A run that another process trains is replaced by a new object when that process ends.) Safe
 * for any thread, and no method reads a file.
 */
public final class Run {
	private final RunDescription description;
	private final RunProgress progress;

	Run(RunDescription description, RunProgress progress) {
		this.description = description;
		this.progress = progress;
	}

	/** Name of the run's folder, unique. */
	public String id() {
		return description.id();
	}

	/** Name for people, for example "Run 7". */
	public String label() {
		return NLS.bind(Messages.Run_label, description.number());
	}

	/** From 1, in the order of submission, unique in the workspace. */
	public int number() {
		return description.number();
	}

	/** The folder that holds request, metrics, console and result. */
	public Path folder() {
		return description.folder();
	}

	public RunStatus status() {
		return progress.status();
	}

	/** What there is to say about the status: why it failed, what it does at the moment; may be empty. */
	public String message() {
		return progress.message();
	}

	public Instant submittedAt() {
		return description.submittedAt();
	}

	/** From the start of the worker until its end, or until now; empty while queued. */
	public Optional<Duration> duration() {
		return progress.duration();
	}

	/** Workspace path of the experiment, for example {@code /project/shapes.tuning}. */
	public String experiment() {
		return description.experiment();
	}

	/** The values in effect by hyperparameter id, in lexical form. */
	public Map<String, String> values() {
		return description.values();
	}

	/** Ids of the hyperparameters that the person set; all others were at their defaults. */
	public Set<String> explicit() {
		return description.explicit();
	}

	/** SHA-256 of the values, equal for equal configurations. */
	public String configurationHash() {
		return description.configurationHash();
	}

	/** Where the submission comes from. */
	public Provenance provenance() {
		return description.provenance();
	}

	/** Id of the run that the configuration was taken from. */
	public Optional<String> parent() {
		return provenance().parent();
	}

	/** Where it trains, as it was asked for. */
	public Placement placement() {
		return description.placement();
	}

	/** What the person added to it. */
	public Annotation annotation() {
		return progress.annotation();
	}

	public TaskSpec task() {
		return description.task();
	}

	/** Epochs trained to their end. */
	public int epoch() {
		return progress.epoch();
	}

	/** Epochs that were asked for; 0 where the configuration does not tell. */
	public int epochs() {
		return progress.epochs();
	}

	/** The last iteration that was reported; 0 before the first. */
	public long iteration() {
		return progress.iteration();
	}

	/** The metric's points up to now; of what {@link Sight} hides none. */
	public Series series(Metric metric) {
		return Sight.hides(this, metric) ? progress.series(metric).none() : progress.series(metric);
	}

	/** The metric's newest value, which may be NaN or infinite; empty where it was not measured yet. */
	public OptionalDouble last(Metric metric) {
		return Sight.hides(this, metric) ? Sight.result(this, metric, progress) : progress.last(metric);
	}

	/** The metric's best finite value; empty where there is none. */
	public OptionalDouble best(Metric metric) {
		return Sight.hides(this, metric) ? Sight.result(this, metric, progress) : progress.best(metric);
	}

	/** The metric at the epoch at which another one was best; empty before it was measured. */
	public OptionalDouble atBest(Metric metric, Metric objective) {
		return Sight.hides(this, objective) ? last(metric) : progress.atBest(metric, objective);
	}

	/** The epoch at which the metric was best, the first one where there are several; empty before it was measured. */
	public OptionalInt bestEpoch(Metric perEpoch) {
		return Sight.hides(this, perEpoch) ? OptionalInt.empty() : progress.bestEpoch(perEpoch);
	}

	/** The first iteration at which the metric was NaN or infinite. */
	public OptionalLong firstNotFinite(Metric metric) {
		return Sight.hides(this, metric) ? OptionalLong.empty() : progress.firstNotFinite(metric);
	}

	/** Whether it waits in the middle of its training because the person asked for it. */
	public boolean paused() {
		return progress.paused();
	}

	/** Versions, backend, device and threads, as the worker says; empty before it is ready. */
	public Map<String, String> environment() {
		return progress.environment();
	}

	/** What it was expected to take of the memory; empty before the worker said so. */
	public Optional<MemoryEstimate> memoryEstimate() {
		return progress.estimate();
	}

	/** The newest checkpoint that is complete. */
	public Optional<Checkpoint> checkpoint() {
		return progress.checkpoint();
	}

	/** Whether layers are measured now. */
	public boolean measuresLayers() {
		return progress.measuresLayers();
	}

	/** The newest statistics of each layer, in the order of the network; empty where layers were never measured. */
	public List<LayerStatistics> layers() {
		return progress.layers();
	}

	/** The newest samples of each device, by its name, oldest first, at most ten minutes of them. */
	public Map<String, List<DeviceSample>> devices() {
		return progress.devices();
	}

	/**
	 * Whether it ended for lack of memory: the worker said so, or it was killed, as the system does where memory runs out, and had said
	 * what it would take.
	 */
	public boolean outOfMemory() {
		return progress.outOfMemory();
	}

	/** When its worker was started; empty while it waits, and where it never was. */
	public Optional<Instant> startedAt() {
		return progress.startedAt();
	}

	/** When its end was seen; empty before. */
	public Optional<Instant> endedAt() {
		return progress.endedAt();
	}

	@Override
	public String toString() {
		return label() + ' ' + id() + ' ' + status();
	}

	RunDescription description() {
		return description;
	}

	RunProgress progress() {
		return progress;
	}
}
