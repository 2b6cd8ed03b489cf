// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

/**
 * Bounds for gradients, applied to the mean over the minibatch and before any weight decay, as users of PyTorch do between
 * backward and step: first by value, then by norm.
 *
 * @param value largest amount of a single number (torch.nn.utils.clip_grad_value_); infinite: no bound
 * @param norm  largest Euclidean norm of all of them together (torch.nn.utils.clip_grad_norm_); infinite: no bound
 */
public record Clipping(double value, double norm) {
	public static final Clipping NONE = new Clipping(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
}
