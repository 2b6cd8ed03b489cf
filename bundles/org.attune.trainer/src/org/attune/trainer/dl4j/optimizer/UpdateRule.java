// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import java.util.Map;

import org.nd4j.linalg.api.ndarray.INDArray;

import org.attune.trainer.engine.OptimizerSettings;
import org.attune.trainer.engine.Step;

/**
 * How an optimizer of torch.optim turns a gradient into the amount by which the parameters are lowered. Immutable: all that a
 * rule remembers from step to step lies in the state arrays.
 */
public sealed interface UpdateRule permits AdamRule, AdadeltaRule, AdagradRule, AsgdRule, RmsPropRule, SgdRule {
	/** The rule of an optimizer with its numbers. */
	static UpdateRule of(OptimizerSettings settings) {
		final Map<String, Double> values = settings.values();
		final double rate = values.get("learningRate");
		return switch (settings.optimizer()) {
			case ADAM -> new AdamRule(rate, values.get("beta1"), values.get("beta2"), values.get("epsilon"));
			case ADADELTA -> new AdadeltaRule(rate, values.get("rho"), values.get("epsilon"));
			case ADAGRAD -> new AdagradRule(rate, values.get("learningRateDecay"), values.get("initialAccumulator"));
			case AVERAGED_SGD -> new AsgdRule(rate, values.get("lambda"), values.get("alpha"));
			case RMS_PROP -> new RmsPropRule(rate, values.get("alpha"), values.get("epsilon"), values.get("momentum"));
			case SGD -> new SgdRule(rate, values.get("momentum"));
		};
	}

	/** How many numbers per parameter the rule remembers. */
	int states();

	/** Value that the state arrays begin with. */
	default double initialState() {
		return 0;
	}

	/** The learning rate of a step. */
	double rate(Step step);

	/** Weight decay that is scaled by the step's rate and applied beside the gradient (ASGD's lambda). */
	default double shrinkage() {
		return 0;
	}

	/**
	 * Turns the gradient in place into the amount to subtract.
	 *
	 * @param gradient of all parameters, one-dimensional, with the weight decay in it
	 * @param state    as many arrays of the same shape as {@link #states()}
	 */
	void apply(INDArray gradient, INDArray[] state, Step step);
}
