// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/**
 * A layer with weights at one iteration.
 *
 * @param iteration   from 1, over all epochs
 * @param layer       its name
 * @param parameters  weights and biases before the step
 * @param gradient    their mean gradient over the minibatch, before clipping and weight decay
 * @param update      what the step subtracts from them
 * @param activations the layer's outputs in the forward pass
 */
public record LayerStatistics(long iteration, String layer, Histogram parameters, Histogram gradient, Histogram update,
		Histogram activations) implements WorkerEvent {
}
