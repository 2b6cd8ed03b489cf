// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.schedule;

import java.util.Map;

/**
 * What the learning rate is multiplied by in the course of one training; made by {@link ScheduleSettings#schedule}. Iterations count
 * from 0 over all epochs, epochs from 1. Used by one thread.
 */
public sealed interface Schedule permits Constant, StepDecay, CosineRestarts, OneCycle, Plateau, WarmUp {
	/** The factor for the step with this number, at least 0. The same for every call in between two epochs' ends. */
	double factor(long iteration);

	/**
	 * Takes what came out of an epoch; call it once after each, before the next one's first step.
	 *
	 * @param epoch          from 1
	 * @param validationLoss finite; NaN where there are no validation images, of which nothing is concluded
	 */
	default void epochEnded(int epoch, double validationLoss) {
		// most schedules are known in advance
	}

	/** What {@link #restore} needs to go on exactly from here; empty for schedules that are known in advance. */
	default Map<String, String> state() {
		return Map.of();
	}

	/**
	 * Goes on where another one with the same settings was; what belongs to others is ignored.
	 *
	 * @throws IllegalArgumentException where something of it is missing or no number; nothing is changed then
	 */
	default void restore(Map<String, String> state) {
		// nothing is kept
	}
}
