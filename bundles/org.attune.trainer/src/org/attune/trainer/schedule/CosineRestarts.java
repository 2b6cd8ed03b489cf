// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.schedule;

/**
 * torch.optim.lr_scheduler.CosineAnnealingWarmRestarts (Loshchilov and Hutter 2017), stepped at every iteration by fractions of
 * epochs: half a cosine from 1 down to the least factor, over and over again. Where a cycle begins is counted in whole iterations;
 * PyTorch takes a logarithm, whose rounding delays some restarts by an iteration (at T_0 = 1, T_mult = 3 that after 121 epochs).
 *
 * @param length     iterations of the first cycle, at least 1
 * @param multiplier how many times longer each further cycle is, at least 1
 * @param least      factor at a cycle's end, eta_min / lr, from 0 to 1
 */
record CosineRestarts(long length, int multiplier, double least) implements Schedule {
	@Override
	public double factor(long iteration) {
		long position = multiplier == 1 ? iteration % length : iteration;
		long cycle = length;
		while (position >= cycle) {
			position -= cycle;
			cycle *= multiplier;
		}
		return least + (1 - least) * (1 + StrictMath.cos(Math.PI * position / cycle)) / 2;
	}
}
