// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

import org.attune.trainer.engine.Step;

/** torch.optim.Adadelta: Zeiler 2012, its step scaled by a learning rate. */
record AdadeltaRule(double learningRate, double rho, double epsilon) implements UpdateRule {
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
		final INDArray moved = state[1];
		square.muli(rho).addi(gradient.mul(gradient).muli(1 - rho));
		final INDArray root = Transforms.sqrt(square.add(epsilon), false);
		final INDArray delta = Transforms.sqrt(moved.add(epsilon), false).divi(root).muli(gradient);
		moved.muli(rho).addi(delta.mul(delta).muli(1 - rho));
		gradient.assign(delta).muli(rate(step));
	}
}
