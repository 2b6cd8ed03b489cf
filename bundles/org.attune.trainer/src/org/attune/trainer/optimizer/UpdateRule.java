// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.optimizer;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How an optimizer of torch.optim turns a gradient into the amount by which the parameters are lowered. Immutable: all that a
 * rule remembers from step to step lies in the state arrays.
 */
public sealed interface UpdateRule permits AdamRule, AdadeltaRule, AdagradRule, AsgdRule, RmsPropRule, SgdRule {
	/** How many numbers per parameter the rule remembers. */
	int states();

	/** Value that the state arrays begin with. */
	default double initialState() {
		return 0;
	}

	/** The learning rate of a step. @param step from 0 */
	double rate(int step);

	/** Weight decay that is scaled by the step's rate and applied beside the gradient (ASGD's lambda). */
	default double shrinkage() {
		return 0;
	}

	/**
	 * Turns the gradient in place into the amount to subtract.
	 *
	 * @param gradient of all parameters, one-dimensional, with the weight decay in it
	 * @param state    as many arrays of the same shape as {@link #states()}
	 * @param step     from 0
	 */
	void apply(INDArray gradient, INDArray[] state, int step);
}
