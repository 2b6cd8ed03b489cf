// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.util.function.Consumer;

import org.attune.trace.wire.Warning;
import org.attune.trainer.data.Augmentation;
import org.attune.trainer.engine.Loss;

/**
 * Checks what a request says about label smoothing, augmentation and early stopping.
 *
 * @param warnings takes what is odd, but no reason to refuse the request
 */
record RegularisationCheck(Values values, Consumer<Warning> warnings) {
	/**
	 * @param inputSize width and height of the images in pixels
	 * @param epochs    of the training
	 */
	Regularisation settings(Loss loss, int inputSize, int epochs) throws RefusedException {
		final double labelSmoothing = loss.smooths() ? values.number(Hyperparameter.LABEL_SMOOTHING) : 0;
		return new Regularisation(labelSmoothing, augmentation(inputSize), patience(epochs));
	}

	private Augmentation augmentation(int inputSize) throws RefusedException {
		final int padding = values.whole(Hyperparameter.CROP_PADDING);
		if (padding >= inputSize) {
			throw new RefusedException("values.cropPadding", padding + " could move the whole image of " + inputSize
					+ " pixels out of sight; enter less than " + inputSize);
		}
		return new Augmentation(values.flag("flip"), padding, values.number(Hyperparameter.COLOUR_JITTER));
	}

	private int patience(int epochs) throws RefusedException {
		final int patience = values.whole(Hyperparameter.PATIENCE);
		if (patience > 0 && patience >= epochs) {
			warnings.accept(new Warning("values.patience", "the training could end early after " + (patience + 1)
					+ " epochs at the soonest, but it has " + epochs + "; enter less, or more epochs"));
		}
		return patience;
	}
}
