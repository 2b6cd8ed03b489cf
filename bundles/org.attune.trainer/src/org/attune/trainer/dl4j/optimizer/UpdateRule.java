// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import java.util.Map;

import org.nd4j.linalg.api.ndarray.INDArray;

import org.attune.trainer.engine.OptimizerSettings;
import org.attune.trainer.engine.Step;

/**
 * How an optimizer turns a gradient into the amount by which the parameters are lowered. Immutable: all that a rule remembers from
 * step to step lies in the state arrays.
 */
public sealed interface UpdateRule permits AdaBeliefRule, AdadeltaRule, AdagradRule, AdamRule, AdamWRule, AmsgradRule,
		AsgdRule, NadamRule, NesterovRule, RmsPropRule, SgdRule {
	/** The rule of an optimizer with its numbers. */
	static UpdateRule of(OptimizerSettings settings) {
		final Map<String, Double> values = settings.values();
		final double rate = values.get("learningRate");
		return switch (settings.optimizer()) {
			case ADAM -> adam(rate, values);
			case ADADELTA -> new AdadeltaRule(rate, values.get("rho"), values.get("epsilon"));
			case ADAGRAD -> new AdagradRule(rate, values.get("learningRateDecay"), values.get("initialAccumulator"));
			case AVERAGED_SGD -> new AsgdRule(rate, values.get("lambda"), values.get("alpha"));
			case RMS_PROP -> new RmsPropRule(rate, values.get("alpha"), values.get("epsilon"), values.get("momentum"));
			case SGD -> new SgdRule(rate, values.get("momentum"));
			case ADAM_W -> new AdamWRule(adam(rate, values), values.get("weightDecay"));
			case NADAM -> new NadamRule(rate, values.get("beta1"), values.get("beta2"), values.get("epsilon"),
					values.get("momentumDecay"));
			case AMSGRAD -> new AmsgradRule(adam(rate, values));
			case ADA_BELIEF -> new AdaBeliefRule(adam(rate, values));
			case NESTEROV_SGD -> new NesterovRule(rate, values.get("momentum"));
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

	/** Decay that is scaled by the step's rate and applied beside the gradient (ASGD's lambda, AdamW's weight decay). */
	default double shrinkage() {
		return 0;
	}

	/** Whether the weight decay is part of {@link #shrinkage} and must not be added to the gradient. */
	default boolean decouplesWeightDecay() {
		return false;
	}

	/**
	 * Turns the gradient in place into the amount to subtract.
	 *
	 * @param gradient of all parameters, one-dimensional, with the weight decay in it unless that is decoupled
	 * @param state    as many arrays of the same shape as {@link #states()}
	 */
	void apply(INDArray gradient, INDArray[] state, Step step);

	private static AdamRule adam(double rate, Map<String, Double> values) {
		return new AdamRule(rate, values.get("beta1"), values.get("beta2"), values.get("epsilon"));
	}
}
