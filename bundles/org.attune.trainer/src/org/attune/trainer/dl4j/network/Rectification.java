// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.factory.Nd4j;

/**
 * ReLU whose backward pass is a multiplication by 0 or 1: about ten times faster than the native library's own, which looks at one
 * number at a time. What it is fed is overwritten by the result, and may be the values before the ReLU or after it. Gradients are
 * equal to the library's, but for the sign of zeros and where they were infinite.
 */
final class Rectification extends ActivationReLU {
	private static final long serialVersionUID = 1L;

	@Override
	public Pair<INDArray, INDArray> backprop(INDArray values, INDArray gradients) {
		Nd4j.getExecutioner().exec(new Step(values, values));
		return new Pair<>(values.muli(gradients), null);
	}
}
