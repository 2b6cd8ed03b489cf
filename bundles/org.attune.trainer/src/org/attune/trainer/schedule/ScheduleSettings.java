// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.schedule;

import java.util.Map;

/**
 * A schedule with its numbers, before the training is known that it is for.
 *
 * @param values by hyperparameter, at least of all those that the schedule reads, in torch's meaning of them; warmupEpochs may be a
 *               fraction, and is made a whole number of iterations; restartEpochs 0 means one cosine over all epochs after the warm-up
 */
public record ScheduleSettings(ScheduleKind kind, Map<String, Double> values) {
	/** The learning rate as it was set, from the first to the last iteration. */
	public static final ScheduleSettings NONE = new ScheduleSettings(ScheduleKind.NONE, Map.of("warmupEpochs", 0.0));

	public ScheduleSettings {
		values = Map.copyOf(values);
	}

	/** Whether the validation loss decides. */
	public boolean needsValidation() {
		return kind == ScheduleKind.PLATEAU;
	}

	/**
	 * The schedule at the beginning of a training.
	 *
	 * @param learningRate       the base rate that the factors are for
	 * @param iterationsPerEpoch minibatches, a smaller one at the end included; at least 1
	 * @param epochs             at least 1
	 */
	public Schedule schedule(double learningRate, int iterationsPerEpoch, int epochs) {
		final long total = (long) iterationsPerEpoch * epochs;
		final long warmUp = kind.reads("warmupEpochs") ? Math.round(real("warmupEpochs") * iterationsPerEpoch) : 0;
		final Schedule schedule = switch (kind) {
			case NONE -> new Constant();
			case STEP -> new StepDecay((long) whole("stepEpochs") * iterationsPerEpoch, real("stepFactor"));
			case COSINE -> cosine(iterationsPerEpoch, Math.max(1, total - warmUp));
			case ONE_CYCLE -> new OneCycle(total, real("peakPosition"));
			case PLATEAU -> new Plateau(learningRate, real("stepFactor"), whole("plateauPatience"), real("finalRateFactor"));
		};
		return warmUp == 0 ? schedule : new WarmUp(warmUp, schedule, iterationsPerEpoch);
	}

	private Schedule cosine(int iterationsPerEpoch, long remaining) {
		return whole("restartEpochs") == 0 ? new CosineRestarts(remaining, 1, real("finalRateFactor"))
				: new CosineRestarts((long) whole("restartEpochs") * iterationsPerEpoch, whole("restartFactor"), real("finalRateFactor"));
	}

	private double real(String id) {
		return values.get(id);
	}

	private int whole(String id) {
		return values.get(id).intValue();
	}
}
