// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import org.nd4j.linalg.api.ndarray.INDArray;

import org.attune.trainer.engine.Step;

/** torch.optim.Adam: epsilon is added to the root of the bias-corrected second moment (Kingma and Ba 2015, algorithm 1). */
record AdamRule(double learningRate, double beta1, double beta2, double epsilon) implements UpdateRule {
	@Override
	public int states() {
		return 2;
	}

	@Override
	public double rate(Step step) {
		return learningRate * step.rateFactor();
	}

	@Override
	public void apply(INDArray gradient, INDArray[] state, Step step) {
		final INDArray mean = InPlace.average(state[0], beta1, gradient);
		final INDArray square = InPlace.average(state[1], beta2, gradient.muli(gradient));
		divide(mean, square, gradient, step);
	}

	/**
	 * The step along a mean over the root of a mean square, both still to be corrected for their start at 0. The correction of the
	 * root is drawn out of the fraction, which spares a pass over the numbers.
	 */
	void divide(INDArray mean, INDArray square, INDArray result, Step step) {
		final double meanCorrection = 1 - Math.pow(beta1, step.index() + 1.0);
		final double rootCorrection = Math.sqrt(1 - Math.pow(beta2, step.index() + 1.0));
		final INDArray root = InPlace.root(square, result).addi(epsilon * rootCorrection);
		mean.div(root, result).muli(rate(step) * rootCorrection / meanCorrection);
	}
}
