// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.attune.core.run.Run;
import org.attune.model.configuration.Configurations;
import org.attune.model.configuration.Numbers;
import org.attune.model.task.SealedNames;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Task;

/**
 * What memory a training would take, told from what the worker estimated for earlier runs of the same network and input
 * size at the same place. The worker's estimate is a straight line over the batch size: two runs with different batch
 * sizes give the line. With one run, what exceeds the bare process is taken to grow in proportion to the batch size,
 * {@code process + (estimate - process) * batch / batch of the run}: the parameters do not grow, so that is rather too
 * much for a larger batch and too little for a smaller one.
 *
 * @param basis
 *            the newest such run
 * @param basisBatch
 *            its batch size
 * @param bytesPerImage
 *            by which the estimate grows with each image of a batch
 */
record MemoryForecast(Run basis, double basisBatch, double bytesPerImage) {
	/** The worker's process before any network, as its own estimate has it. */
	private static final long PROCESS = 200L << 20;

	/**
	 * @param runs
	 *            the newest first
	 */
	static Optional<MemoryForecast> of(Experiment experiment, List<Run> runs) {
		final List<Run> alike = experiment.getTask() == null ? List.of()
				: runs.stream().filter(run -> alike(run, experiment.getTask())).toList();
		return alike.stream().findFirst().map(newest -> new MemoryForecast(newest, batch(newest).orElseThrow(),
				slope(newest, alike)));
	}

	private static boolean alike(Run run, Task task) {
		return run.task().inputSize() == task.getInputSize() && run.task().network().equals(task.getNetwork())
				&& (!SealedNames.isNetwork(task.getNetwork()) || run.task().dataset().equals(task.getDataset()))
				&& run.memoryEstimate().isPresent() && batch(run).orElse(0) > 0;
	}

	private static double slope(Run newest, List<Run> alike) {
		final double batch = batch(newest).orElseThrow();
		return alike.stream()
				.filter(run -> run.placement().queue().equals(newest.placement().queue())
						&& batch(run).orElseThrow() != batch)
				.findFirst().map(other -> (bytes(newest) - bytes(other)) / (batch - batch(other).orElseThrow()))
				.filter(slope -> slope > 0).orElseGet(() -> Math.max(0, bytes(newest) - PROCESS) / batch);
	}

	private static double bytes(Run run) {
		return run.memoryEstimate().orElseThrow().bytes();
	}

	private static OptionalDouble batch(Run run) {
		return Optional.ofNullable(run.values().get("batchSize")).map(Numbers::parse).orElseGet(OptionalDouble::empty); //$NON-NLS-1$
	}

	/** The batch size that the experiment has now. */
	static OptionalDouble batch(Experiment experiment) {
		return Configurations.hyperparameter(experiment, "batchSize") //$NON-NLS-1$
				.flatMap(hyperparameter -> Configurations.value(hyperparameter, experiment)).map(Numbers::parse)
				.orElseGet(OptionalDouble::empty);
	}

	/** What a training with this batch size would take. */
	double bytes(double batch) {
		return bytes(basis) + (batch - basisBatch) * bytesPerImage;
	}

	/** What the worker of the basis could use. */
	long available() {
		return basis.memoryEstimate().orElseThrow().available();
	}

	/** The largest batch size that fits; 0: none. */
	int largestBatch() {
		return bytesPerImage == 0 ? 0
				: (int) Math.clamp(basisBatch + (available() - bytes(basis)) / bytesPerImage, 0, Integer.MAX_VALUE);
	}
}
