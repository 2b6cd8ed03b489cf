// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.schedule;

/**
 * torch.optim.lr_scheduler.OneCycleLR (Smith and Topin 2018) with cosine annealing, two phases and without cycling of momentum: up
 * from 1/25 of the learning rate to all of it, then down to 1/250,000.
 *
 * @param total        iterations of the training, at least 1
 * @param peakPosition share of the iterations until the peak, pct_start, from 0 to 1
 */
record OneCycle(long total, double peakPosition) implements Schedule {
	/** PyTorch's default div_factor. */
	private static final double FIRST = 1 / 25.0;
	/** PyTorch's default final_div_factor, 1e4, of the first one. */
	private static final double LAST = FIRST / 1e4;

	@Override
	public double factor(long iteration) {
		final double peak = peakPosition * total - 1;
		if (iteration <= peak) {
			return annealed(FIRST, 1, peak == 0 ? 1 : iteration / peak); // PyTorch divides by zero if the first iteration is the peak
		}
		return annealed(1, LAST, Math.min(1, (iteration - peak) / (total - 1 - peak)));
	}

	private static double annealed(double from, double to, double share) {
		return to + (from - to) / 2 * (StrictMath.cos(Math.PI * share) + 1);
	}
}
