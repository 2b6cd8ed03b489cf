// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j;

import java.util.List;

import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

import org.attune.trainer.engine.Clipping;

/** Clips the gradients that Deeplearning4j sums up over a minibatch, whose mean the bounds are meant for. */
final class GradientClipping {
	/** What torch.nn.utils.clip_grad_norm_ adds to the norm. */
	private static final double EPSILON = 1e-6;

	private final Clipping bounds;

	GradientClipping(Clipping bounds) {
		this.bounds = bounds;
	}

	/** Clips in place. @param images of the minibatch */
	void apply(Gradient gradient, int images) {
		if (bounds.equals(Clipping.NONE)) {
			return;
		}
		final List<INDArray> gradients = gradient.gradientForVariable().entrySet().stream()
				.filter(entry -> isGradient(entry.getKey())).map(java.util.Map.Entry::getValue).toList();
		if (Double.isFinite(bounds.value())) {
			gradients.forEach(numbers -> clipValues(numbers, bounds.value() * images));
		}
		if (Double.isFinite(bounds.norm())) {
			clipNorm(gradients, images);
		}
	}

	/** Batch normalisation hands its running mean and variance over as if they were gradients. */
	static boolean isGradient(String parameter) {
		return !parameter.endsWith('_' + BatchNormalizationParamInitializer.GLOBAL_MEAN)
				&& !parameter.endsWith('_' + BatchNormalizationParamInitializer.GLOBAL_VAR);
	}

	private static void clipValues(INDArray numbers, double bound) {
		Transforms.min(numbers, bound, false);
		Transforms.max(numbers, -bound, false);
	}

	private void clipNorm(List<INDArray> gradients, int images) {
		double squares = 0;
		for (final INDArray numbers : gradients) {
			final double norm = numbers.norm2Number().doubleValue() / images;
			squares += norm * norm;
		}
		final double factor = bounds.norm() / (Math.sqrt(squares) + EPSILON);
		if (factor < 1) {
			gradients.forEach(numbers -> numbers.muli(factor));
		}
	}
}
