// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/**
 * One minibatch was trained.
 *
 * @param iteration       from 1, over all epochs
 * @param epoch           from 1
 * @param loss            mean loss of the minibatch before the step, without the weight decay; may be NaN or infinite
 * @param imagesPerSecond of this minibatch
 * @param elapsedMillis   since the training began
 */
public record Iteration(long iteration, int epoch, double loss, double imagesPerSecond, long elapsedMillis)
		implements WorkerEvent {
}
