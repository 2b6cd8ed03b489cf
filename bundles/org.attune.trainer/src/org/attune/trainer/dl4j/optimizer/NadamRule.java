// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import org.nd4j.linalg.api.ndarray.INDArray;

import org.attune.trainer.engine.Step;

/** torch.optim.NAdam: Adam with Nesterov's momentum (Dozat 2016), which grows with the steps from half of beta1 towards beta1. */
record NadamRule(double learningRate, double beta1, double beta2, double epsilon, double momentumDecay) implements UpdateRule {
	/** A product of momenta below it is lost in 1 minus the product. */
	private static final double NEGLIGIBLE = 1e-20;

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
		final INDArray root = gradient.mul(gradient);
		final INDArray square = InPlace.average(state[1], beta2, root);
		final double count = step.index() + 1.0;
		final double rootCorrection = Math.sqrt(1 - Math.pow(beta2, count));
		InPlace.root(square, root).addi(epsilon * rootCorrection);
		final double rate = rate(step) * rootCorrection;
		final double product = momentumProduct(count);
		final double next = momentum(count + 1);
		gradient.muli(rate * (1 - momentum(count)) / (1 - product));
		InPlace.add(gradient, rate * next / (1 - product * next), mean).divi(root);
	}

	private double momentum(double count) {
		return beta1 * growth(count);
	}

	/**
	 * Product of the momenta of the first steps. It depends on their number alone, so that a run goes on exactly wherever it
	 * begins; it takes at most about three thousand factors, since then all others are 1 or the product is as good as 0.
	 */
	private double momentumProduct(double count) {
		double product = Math.pow(beta1, count);
		double factor = 0;
		for (int step = 1; step <= count && product > NEGLIGIBLE && factor < 1; step++) {
			factor = growth(step);
			product *= factor;
		}
		return product;
	}

	private double growth(double count) {
		return 1 - .5 * Math.pow(.96, count * momentumDecay);
	}
}
