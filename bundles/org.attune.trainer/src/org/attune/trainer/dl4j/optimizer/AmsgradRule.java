// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

import org.attune.trainer.engine.Step;

/** torch.optim.Adam with amsgrad: divides by the largest second moment so far (Reddi et al. 2018), corrected as the latest would be. */
record AmsgradRule(AdamRule adam) implements UpdateRule {
	@Override
	public int states() {
		return 3;
	}

	@Override
	public double rate(Step step) {
		return adam.rate(step);
	}

	@Override
	public void apply(INDArray gradient, INDArray[] state, Step step) {
		final INDArray mean = InPlace.average(state[0], adam.beta1(), gradient);
		final INDArray square = InPlace.average(state[1], adam.beta2(), gradient.muli(gradient));
		final INDArray largest = Transforms.max(state[2], square, false);
		adam.divide(mean, largest, gradient, step);
	}
}
