// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.optimizer;

import org.nd4j.linalg.api.ndarray.INDArray;

/** torch.optim.SGD with plain (heavy ball) momentum, without dampening. */
record SgdRule(double learningRate, double momentum) implements UpdateRule {
	@Override
	public int states() {
		return momentum == 0 ? 0 : 1;
	}

	@Override
	public double rate(int step) {
		return learningRate;
	}

	@Override
	public void apply(INDArray gradient, INDArray[] state, int step) {
		if (momentum == 0) {
			gradient.muli(learningRate);
		} else {
			state[0].muli(momentum).addi(gradient);
			gradient.assign(state[0]).muli(learningRate);
		}
	}
}
