// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import org.nd4j.linalg.api.ndarray.INDArray;

import org.attune.trainer.engine.Step;

/**
 * torch.optim.ASGD: Polyak and Juditsky 1992. Its average begins after a million steps (t0) and is never what the network
 * computes with, so it is not kept. With a schedule each step has its own learning rate, where torch applies that of the step before.
 */
record AsgdRule(double learningRate, double lambda, double alpha) implements UpdateRule {
	@Override
	public int states() {
		return 0;
	}

	@Override
	public double rate(Step step) {
		final double rate = learningRate * step.rateFactor();
		return step.index() == 0 ? rate : rate / Math.pow(1 + lambda * rate * step.index(), alpha);
	}

	@Override
	public double shrinkage() {
		return lambda;
	}

	@Override
	public void apply(INDArray gradient, INDArray[] state, Step step) {
		gradient.muli(rate(step));
	}
}
