// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

/**
 * One step of the optimizer.
 *
 * @param index      from 0, over all epochs
 * @param rateFactor what the learning rate is multiplied by at this step, as the schedule has it; usually 1
 * @param seed       of this step's random numbers, for example of dropout
 */
public record Step(int index, double rateFactor, long seed) {
	public static final Step FIRST = new Step(0, 1, 1);
}
