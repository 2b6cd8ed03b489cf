// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.schedule;

import java.util.Map;

/**
 * A linear rise to the learning rate, then another schedule from its beginning: torch.optim.lr_scheduler.SequentialLR of LinearLR and
 * the other one with the milestone n, where LinearLR has start_factor 1 / n and total_iters n - 1. The first iteration learns already.
 *
 * @param length             n, iterations of the rise, at least 1
 * @param then               what follows
 * @param iterationsPerEpoch at least 1
 */
record WarmUp(long length, Schedule then, int iterationsPerEpoch) implements Schedule {
	@Override
	public double factor(long iteration) {
		return iteration < length ? (iteration + 1.0) / length : then.factor(iteration - length);
	}

	/** An epoch that belonged to the rise alone says nothing about the rate that follows. */
	@Override
	public void epochEnded(int epoch, double validationLoss) {
		if ((long) epoch * iterationsPerEpoch > length) {
			then.epochEnded(epoch, validationLoss);
		}
	}

	@Override
	public Map<String, String> state() {
		return then.state();
	}

	@Override
	public void restore(Map<String, String> state) {
		then.restore(state);
	}
}
