// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.attune.trainer.schedule.EarlyStopping;
import org.attune.trainer.schedule.Schedule;

/** What former epochs have to say about the next ones. Used by the thread that trains. */
final class Guidance {
	private final Schedule schedule;
	private final EarlyStopping stopping;

	Guidance(Schedule schedule, EarlyStopping stopping) {
		this.schedule = schedule;
		this.stopping = stopping;
	}

	/** What the learning rate is multiplied by. @param iteration from 0, over all epochs */
	double rateFactor(long iteration) {
		return schedule.factor(iteration);
	}

	/** @param validationLoss NaN where there are no validation images */
	void epochEnded(int epoch, double validationLoss) {
		schedule.epochEnded(epoch, validationLoss);
		stopping.epochEnded(validationLoss);
	}

	/** Whether the training should end before its last epoch. */
	boolean isOver() {
		return stopping.isDue();
	}

	Map<String, String> state() {
		final Map<String, String> state = new HashMap<>(schedule.state());
		state.putAll(stopping.state());
		return state;
	}

	/** @throws IOException if something is missing, for example because the checkpoint's run had another schedule */
	void restore(Map<String, String> state) throws IOException {
		try {
			schedule.restore(state);
			stopping.restore(state);
		} catch (IllegalArgumentException e) {
			throw new IOException("it does not say how the schedule or early stopping stood: " + e.getMessage(), e);
		}
	}
}
