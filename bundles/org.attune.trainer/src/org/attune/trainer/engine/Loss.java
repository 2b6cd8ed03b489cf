// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

import java.util.Arrays;
import java.util.Optional;

/** The loss functions by the names that they have in configurations. All take the network's raw outputs. */
public enum Loss {
	/** Softmax and negative logarithm of the right class' probability (torch.nn.CrossEntropyLoss), mean over the images. */
	CROSS_ENTROPY("cross_entropy"),
	/** Log-softmax, then torch.nn.NLLLoss: the same function as cross entropy, under the name of the original study. */
	NEGATIVE_LOG_LIKELIHOOD("negative_log_likelihood"),
	/** Mean absolute difference from the one-hot class over images and classes (torch.nn.L1Loss), without a softmax. */
	L1("l1_loss"),
	/** Mean squared difference from the one-hot class over images and classes (torch.nn.MSELoss), without a softmax. */
	MEAN_SQUARED("mean_squared_loss");

	private final String id;

	Loss(String id) {
		this.id = id;
	}

	/** The loss of a name as it stands in configurations. */
	public static Optional<Loss> of(String id) {
		return Arrays.stream(values()).filter(loss -> loss.id.equals(id)).findFirst();
	}

	public String id() {
		return id;
	}

	/** Whether label smoothing does something to it: only where the targets are probabilities. */
	public boolean smooths() {
		return this == CROSS_ENTROPY || this == NEGATIVE_LOG_LIKELIHOOD;
	}

	/**
	 * The loss of one image with a smoothed label, in double precision: the target is 1 - smoothing for the right class, and
	 * smoothing / classes more for each one (label_smoothing of torch.nn.CrossEntropyLoss; Szegedy et al. 2016).
	 *
	 * @param outputs   raw outputs of the network
	 * @param label     index of the right class
	 * @param smoothing from 0 to 1; 0 with a loss that does not smooth
	 * @throws IllegalArgumentException for a smoothing that is out of range, or that this loss does not know
	 */
	public double of(float[] outputs, int label, double smoothing) {
		if (!(smoothing >= 0 && smoothing <= 1) || smoothing > 0 && !smooths()) {
			throw new IllegalArgumentException("a label smoothing of " + smoothing + " is nothing that " + id + " can compute with");
		}
		return smoothing == 0 ? of(outputs, label)
				: crossEntropy(outputs, (1 - smoothing) * outputs[label] + smoothing * mean(outputs));
	}

	/**
	 * The loss of one image, in double precision.
	 *
	 * @param outputs raw outputs of the network
	 * @param label   index of the right class
	 */
	public double of(float[] outputs, int label) {
		return switch (this) {
			case CROSS_ENTROPY, NEGATIVE_LOG_LIKELIHOOD -> crossEntropy(outputs, outputs[label]);
			case L1 -> meanDifference(outputs, label, false);
			case MEAN_SQUARED -> meanDifference(outputs, label, true);
		};
	}

	/** @param wanted mean of the outputs by their target */
	private static double crossEntropy(float[] outputs, double wanted) {
		double maximum = Double.NEGATIVE_INFINITY;
		for (final float output : outputs) {
			maximum = Math.max(maximum, output);
		}
		double sum = 0;
		for (final float output : outputs) {
			sum += Math.exp(output - maximum);
		}
		return maximum - wanted + Math.log(sum); // in this order: a small loss is not lost beside large outputs
	}

	private static double mean(float[] outputs) {
		double sum = 0;
		for (final float output : outputs) {
			sum += output;
		}
		return sum / outputs.length;
	}

	private static double meanDifference(float[] outputs, int label, boolean squared) {
		double sum = 0;
		for (int index = 0; index < outputs.length; index++) {
			final double difference = outputs[index] - (index == label ? 1.0 : 0.0);
			sum += squared ? difference * difference : Math.abs(difference);
		}
		return sum / outputs.length;
	}
}
