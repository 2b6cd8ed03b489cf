// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import org.nd4j.linalg.api.ndarray.INDArray;

import org.attune.trainer.engine.Step;

/** torch.optim.RMSprop, not centered: Tieleman and Hinton 2012, with momentum. */
record RmsPropRule(double learningRate, double alpha, double epsilon, double momentum) implements UpdateRule {
	@Override
	public int states() {
		return momentum == 0 ? 1 : 2;
	}

	@Override
	public double rate(Step step) {
		return learningRate * step.rateFactor();
	}

	@Override
	public void apply(INDArray gradient, INDArray[] state, Step step) {
		final INDArray root = gradient.mul(gradient);
		final INDArray square = InPlace.average(state[0], alpha, root);
		gradient.divi(InPlace.root(square, root).addi(epsilon));
		if (momentum == 0) {
			gradient.muli(rate(step));
		} else {
			final INDArray velocity = state[1].muli(momentum).addi(gradient);
			velocity.mul(rate(step), gradient);
		}
	}
}
