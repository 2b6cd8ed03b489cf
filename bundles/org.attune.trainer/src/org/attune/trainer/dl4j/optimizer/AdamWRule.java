// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import org.nd4j.linalg.api.ndarray.INDArray;

import org.attune.trainer.engine.Step;

/** torch.optim.AdamW: Adam beside which the parameters shrink (Loshchilov and Hutter 2019), at a speed of rate * weight decay. */
record AdamWRule(AdamRule adam, double weightDecay) implements UpdateRule {
	@Override
	public int states() {
		return adam.states();
	}

	@Override
	public double rate(Step step) {
		return adam.rate(step);
	}

	@Override
	public double shrinkage() {
		return weightDecay;
	}

	@Override
	public boolean decouplesWeightDecay() {
		return true;
	}

	@Override
	public void apply(INDArray gradient, INDArray[] state, Step step) {
		adam.apply(gradient, state, step);
	}
}
