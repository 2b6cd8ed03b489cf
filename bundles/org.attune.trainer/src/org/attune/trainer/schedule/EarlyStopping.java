// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.schedule;

import java.util.Map;

/** Ends a training whose validation loss was not lower than its lowest for so many epochs in a row. Used by one thread. */
public final class EarlyStopping {
	private static final String LOWEST = "earlyStopping.lowestLoss";
	private static final String WITHOUT_LOWER = "earlyStopping.epochsWithoutLower";

	private final int patience;
	private double lowest = Double.POSITIVE_INFINITY;
	private int withoutLower;

	/** @param patience epochs without a lower validation loss after which the training ends; 0: it never does */
	public EarlyStopping(int patience) {
		this.patience = patience;
	}

	/**
	 * Takes what came out of an epoch; call it once after each.
	 *
	 * @param validationLoss finite; NaN where there are no validation images, of which nothing is concluded
	 */
	public void epochEnded(double validationLoss) {
		if (validationLoss < lowest) {
			lowest = validationLoss;
			withoutLower = 0;
		} else if (!Double.isNaN(validationLoss)) {
			withoutLower++;
		}
	}

	/** Whether the training should end now. */
	public boolean isDue() {
		return patience > 0 && withoutLower >= patience;
	}

	/** What {@link #restore} needs to go on exactly from here; its keys are none of a {@link Schedule}'s. */
	public Map<String, String> state() {
		return Map.of(LOWEST, Double.toString(lowest), WITHOUT_LOWER, Integer.toString(withoutLower));
	}

	/**
	 * Goes on where another one was; what belongs to others is ignored.
	 *
	 * @throws IllegalArgumentException where something of it is missing or no number; nothing is changed then
	 */
	public void restore(Map<String, String> state) {
		final double restored = SavedNumbers.real(state, LOWEST);
		withoutLower = SavedNumbers.whole(state, WITHOUT_LOWER);
		lowest = restored;
	}
}
