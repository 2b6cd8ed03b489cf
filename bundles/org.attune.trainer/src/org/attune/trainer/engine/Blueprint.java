// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

/**
 * What a network is and how it learns.
 *
 * @param inputSize width and height of the images in pixels
 * @param classes   outputs, at least 2
 * @param clipping  what is done with gradients before they reach the optimizer
 * @param seed      of the initial weights, at least 1; the same one gives the same weights everywhere
 */
public record Blueprint(Network network, int inputSize, int classes, Loss loss, OptimizerSettings optimizer, Clipping clipping,
		long seed) {
}
