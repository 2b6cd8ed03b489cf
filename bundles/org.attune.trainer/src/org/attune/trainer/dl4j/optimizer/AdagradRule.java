// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import org.nd4j.linalg.api.ndarray.INDArray;

import org.attune.trainer.engine.Step;

/** torch.optim.Adagrad: Duchi et al. 2011, with a learning rate that decays and an accumulator that need not begin at 0. */
record AdagradRule(double learningRate, double learningRateDecay, double initialAccumulator) implements UpdateRule {
	/** What torch.optim.Adagrad adds to the root by default; the hyperparameters do not name it. */
	private static final double EPSILON = 1e-10;

	@Override
	public int states() {
		return 1;
	}

	@Override
	public double initialState() {
		return initialAccumulator;
	}

	@Override
	public double rate(Step step) {
		return learningRate * step.rateFactor() / (1 + step.index() * learningRateDecay);
	}

	@Override
	public void apply(INDArray gradient, INDArray[] state, Step step) {
		final INDArray root = gradient.mul(gradient);
		final INDArray sum = state[0].addi(root);
		gradient.divi(InPlace.root(sum, root).addi(EPSILON)).muli(rate(step));
	}
}
