// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.schedule;

/**
 * torch.optim.lr_scheduler.StepLR: the rate is multiplied by a factor after every so many iterations.
 *
 * @param length iterations between two falls, at least 1
 * @param factor of one fall, above 0
 */
record StepDecay(long length, double factor) implements Schedule {
	@Override
	public double factor(long iteration) {
		return StrictMath.pow(factor, iteration / length);
	}
}
