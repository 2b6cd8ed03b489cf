// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.optimizer;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * torch.optim.ASGD: Polyak and Juditsky 1992. Its average begins after a million steps (t0) and is never what the network
 * computes with, so it is not kept.
 */
record AsgdRule(double learningRate, double lambda, double alpha) implements UpdateRule {
	@Override
	public int states() {
		return 0;
	}

	@Override
	public double rate(int step) {
		return step == 0 ? learningRate : learningRate / Math.pow(1 + lambda * learningRate * step, alpha);
	}

	@Override
	public double shrinkage() {
		return lambda;
	}

	@Override
	public void apply(INDArray gradient, INDArray[] state, int step) {
		gradient.muli(rate(step));
	}
}
