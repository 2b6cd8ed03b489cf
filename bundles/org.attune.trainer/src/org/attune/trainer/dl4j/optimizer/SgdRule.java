// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import org.nd4j.linalg.api.ndarray.INDArray;

import org.attune.trainer.engine.Step;

/** torch.optim.SGD with plain (heavy ball) momentum, without dampening. */
record SgdRule(double learningRate, double momentum) implements UpdateRule {
	@Override
	public int states() {
		return momentum == 0 ? 0 : 1;
	}

	@Override
	public double rate(Step step) {
		return learningRate * step.rateFactor();
	}

	@Override
	public void apply(INDArray gradient, INDArray[] state, Step step) {
		if (momentum == 0) {
			gradient.muli(rate(step));
		} else {
			final INDArray velocity = state[0].muli(momentum).addi(gradient);
			velocity.mul(rate(step), gradient);
		}
	}
}
