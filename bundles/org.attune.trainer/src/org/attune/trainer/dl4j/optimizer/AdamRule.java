// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

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
		final INDArray mean = state[0];
		final INDArray square = state[1];
		mean.muli(beta1).addi(gradient.mul(1 - beta1));
		square.muli(beta2).addi(gradient.mul(gradient).muli(1 - beta2));
		final double meanCorrection = 1 - Math.pow(beta1, step.index() + 1.0);
		final double squareCorrection = 1 - Math.pow(beta2, step.index() + 1.0);
		final INDArray root = Transforms.sqrt(square, true).divi(Math.sqrt(squareCorrection)).addi(epsilon);
		gradient.assign(mean).divi(root).muli(rate(step) / meanCorrection);
	}
}
