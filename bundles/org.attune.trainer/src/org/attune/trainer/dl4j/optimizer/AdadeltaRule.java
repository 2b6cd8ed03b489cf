// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import org.nd4j.linalg.api.ndarray.INDArray;

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
		final INDArray root = gradient.mul(gradient);
		final INDArray square = InPlace.average(state[0], rho, root);
		gradient.divi(root(square, root));
		final INDArray moved = state[1];
		gradient.muli(root(moved, root));
		InPlace.average(moved, rho, gradient.mul(gradient, root));
		gradient.muli(rate(step));
	}

	private INDArray root(INDArray values, INDArray result) {
		values.add(epsilon, result);
		return InPlace.root(result, result);
	}
}
