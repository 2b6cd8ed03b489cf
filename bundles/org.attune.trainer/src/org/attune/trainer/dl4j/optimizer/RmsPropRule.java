// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

import org.attune.trainer.engine.Step;

/** torch.optim.RMSprop, not centered: Tieleman and Hinton 2012, with momentum. */
record RmsPropRule(double learningRate, double alpha, double epsilon, double momentum) implements UpdateRule {
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
		final INDArray square = state[0];
		final INDArray velocity = state[1];
		square.muli(alpha).addi(gradient.mul(gradient).muli(1 - alpha));
		velocity.muli(momentum).addi(gradient.div(Transforms.sqrt(square, true).addi(epsilon)));
		gradient.assign(velocity).muli(rate(step));
	}
}
