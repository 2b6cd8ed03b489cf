// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import org.nd4j.linalg.api.ndarray.INDArray;

import org.attune.trainer.engine.Step;

/**
 * AdaBelief (Zhuang et al. 2020, algorithm 2): Adam that divides by how far the gradient is from its mean. Epsilon is added to the
 * second moment at every step, and once more to its root. Weight decay is part of the gradient, as it is in Adam.
 */
record AdaBeliefRule(AdamRule adam) implements UpdateRule {
	@Override
	public int states() {
		return adam.states();
	}

	@Override
	public double rate(Step step) {
		return adam.rate(step);
	}

	@Override
	public void apply(INDArray gradient, INDArray[] state, Step step) {
		final INDArray mean = InPlace.average(state[0], adam.beta1(), gradient);
		final INDArray surprise = gradient.subi(mean);
		final INDArray square = InPlace.average(state[1], adam.beta2(), surprise.muli(surprise)).addi(adam.epsilon());
		adam.divide(mean, square, gradient, step);
	}
}
