// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.schedule;

import java.util.Map;

/**
 * torch.optim.lr_scheduler.ReduceLROnPlateau, mode min with the relative threshold 1e-4, no cooldown and eps 1e-8: the rate falls
 * after more than so many epochs in a row whose validation loss was not clearly lower than the lowest before.
 */
final class Plateau implements Schedule {
	/** By this share a loss has to be lower to count as lower. */
	private static final double THRESHOLD = 1e-4;
	/** A fall of the learning rate by less than this is not worth it, PyTorch finds. */
	private static final double LEAST_FALL = 1e-8;
	private static final String FACTOR = "plateau.factor";
	private static final String LOWEST = "plateau.lowestLoss";
	private static final String BAD = "plateau.badEpochs";

	private final double learningRate;
	private final double fall;
	private final int patience;
	private final double least;
	private double factor = 1;
	private double lowest = Double.POSITIVE_INFINITY;
	private int bad;

	/**
	 * @param learningRate the base rate, of which the factors are
	 * @param fall         factor of one fall, above 0 and below 1
	 * @param patience     epochs without a lower loss that are borne, at least 0
	 * @param least        smallest factor, min_lr / lr, from 0 to 1
	 */
	Plateau(double learningRate, double fall, int patience, double least) {
		this.learningRate = learningRate;
		this.fall = fall;
		this.patience = patience;
		this.least = least;
	}

	@Override
	public double factor(long iteration) {
		return factor;
	}

	@Override
	public void epochEnded(int epoch, double validationLoss) {
		if (Double.isNaN(validationLoss)) {
			return;
		}
		if (validationLoss < lowest * (1 - THRESHOLD)) {
			lowest = validationLoss;
			bad = 0;
		} else {
			bad++;
		}
		if (bad > patience) {
			lower();
			bad = 0;
		}
	}

	private void lower() {
		final double next = Math.max(factor * fall, least);
		if ((factor - next) * learningRate > LEAST_FALL) {
			factor = next;
		}
	}

	@Override
	public Map<String, String> state() {
		return Map.of(FACTOR, Double.toString(factor), LOWEST, Double.toString(lowest), BAD, Integer.toString(bad));
	}

	@Override
	public void restore(Map<String, String> state) {
		final double restoredFactor = SavedNumbers.real(state, FACTOR);
		final double restoredLowest = SavedNumbers.real(state, LOWEST);
		bad = SavedNumbers.whole(state, BAD);
		factor = restoredFactor;
		lowest = restoredLowest;
	}
}
