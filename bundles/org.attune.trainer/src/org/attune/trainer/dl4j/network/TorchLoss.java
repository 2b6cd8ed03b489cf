// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.shade.jackson.annotation.JsonAutoDetect;
import org.nd4j.shade.jackson.annotation.JsonProperty;

import org.attune.trainer.engine.Loss;

/**
 * A loss as a Deeplearning4j output layer wants it: gradients are of the sum over the images, which the layer's network divides by
 * their number. Targets are one-hot or, where the loss smooths labels, any probabilities that sum to 1. Log-probabilities are not
 * clipped, as they are by Deeplearning4j's own cross entropy. Activation and mask are ignored: the networks have neither here.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class TorchLoss implements ILossFunction {
	private static final long serialVersionUID = 1L;

	private final Loss loss;

	TorchLoss(@JsonProperty("loss") Loss loss) {
		this.loss = loss;
	}

	@Override
	public double computeScore(INDArray labels, INDArray outputs, IActivation activation, INDArray mask, boolean average) {
		final double sum = computeScoreArray(labels, outputs, activation, mask).sumNumber().doubleValue();
		return average ? sum / labels.size(0) : sum;
	}

	@Override
	public INDArray computeScoreArray(INDArray labels, INDArray outputs, IActivation activation, INDArray mask) {
		return switch (loss) {
			case CROSS_ENTROPY, NEGATIVE_LOG_LIKELIHOOD -> logSoftmax(outputs).muli(labels).sum(true, 1).negi();
			case L1 -> Transforms.abs(outputs.sub(labels), false).mean(true, 1);
			case MEAN_SQUARED -> Transforms.pow(outputs.sub(labels), 2, false).mean(true, 1);
		};
	}

	@Override
	public INDArray computeGradient(INDArray labels, INDArray outputs, IActivation activation, INDArray mask) {
		return switch (loss) {
			case CROSS_ENTROPY, NEGATIVE_LOG_LIKELIHOOD -> Transforms.exp(logSoftmax(outputs), false).subi(labels);
			case L1 -> Transforms.sign(outputs.sub(labels), false).divi(labels.size(1));
			case MEAN_SQUARED -> outputs.sub(labels).muli(2.0 / labels.size(1));
		};
	}

	@Override
	public Pair<Double, INDArray> computeGradientAndScore(INDArray labels, INDArray outputs, IActivation activation, INDArray mask,
			boolean average) {
		return new Pair<>(computeScore(labels, outputs, activation, mask, average),
				computeGradient(labels, outputs, activation, mask));
	}

	@Override
	public String name() {
		return loss.id();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof TorchLoss that && loss == that.loss;
	}

	@Override
	public int hashCode() {
		return loss.hashCode();
	}

	/** Not the native one, which is the logarithm of a softmax that may be 0. */
	private static INDArray logSoftmax(INDArray outputs) {
		final INDArray shifted = outputs.subColumnVector(outputs.max(true, 1));
		final INDArray sums = Transforms.exp(shifted, true).sum(true, 1);
		return shifted.subiColumnVector(Transforms.log(sums, false));
	}
}
