// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import org.attune.trainer.engine.Loss;

/** Loss and accuracy over images, added up as they come. Used by one thread. */
final class Score {
	private final Loss loss;
	private final double smoothing;
	private double losses;
	private long correct;
	private long images;

	/** What was added up until now. */
	record Sums(double losses, long correct, long images) {
		static final Sums NONE = new Sums(0, 0, 0);
	}

	Score(Loss loss) {
		this(loss, 0);
	}

	/** @param smoothing of the labels, from 0 to 1; 0 with a loss that does not smooth */
	Score(Loss loss, double smoothing) {
		this.loss = loss;
		this.smoothing = smoothing;
	}

	/** Goes on from the sums of a score of the same loss. */
	Score from(Sums sums) {
		losses = sums.losses;
		correct = sums.correct;
		images = sums.images;
		return this;
	}

	Sums sums() {
		return new Sums(losses, correct, images);
	}

	/**
	 * Adds a minibatch.
	 *
	 * @param outputs raw outputs of the network, a row per image
	 * @return the minibatch's mean loss
	 */
	double add(float[][] outputs, int[] labels) {
		double sum = 0;
		for (int index = 0; index < outputs.length; index++) {
			sum += loss.of(outputs[index], labels[index], smoothing);
			correct += indexOfLargest(outputs[index]) == labels[index] ? 1 : 0;
		}
		losses += sum;
		images += outputs.length;
		return sum / outputs.length;
	}

	/** Mean loss of an image; NaN where there are none. */
	double loss() {
		return losses / images;
	}

	/** Fraction of the images whose largest output is that of their class; NaN where there are none. */
	double accuracy() {
		return (double) correct / images;
	}

	private static int indexOfLargest(float[] outputs) {
		int largest = 0;
		for (int index = 1; index < outputs.length; index++) {
			largest = outputs[index] > outputs[largest] ? index : largest;
		}
		return largest;
	}
}
