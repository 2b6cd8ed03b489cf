// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

/**
 * A layer at one step of the optimizer.
 *
 * @param name        of the layer
 * @param parameters  of weights and biases before the step
 * @param gradient    of their mean gradient over the minibatch, before clipping and weight decay
 * @param update      of what the step subtracted from them
 * @param activations of the layer's outputs in the forward pass
 */
public record LayerMeasurement(String name, Distribution parameters, Distribution gradient, Distribution update,
		Distribution activations) {
}
