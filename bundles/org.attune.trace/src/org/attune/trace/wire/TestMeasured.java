// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/**
 * The parameters that an evaluation ended with were measured on the test images. A training that tunes never tells it.
 *
 * @param epoch    that the parameters are of: the last one that was trained
 * @param images   that were measured
 * @param loss     mean over the images
 * @param accuracy fraction from 0 to 1
 */
public record TestMeasured(int epoch, int images, double loss, double accuracy) implements WorkerEvent {
}
