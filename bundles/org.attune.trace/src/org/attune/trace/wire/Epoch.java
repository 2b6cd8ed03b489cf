// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/**
 * One pass over the training images has ended. Accuracies are fractions from 0 to 1. Validation figures are NaN where there are
 * no validation images.
 *
 * @param epoch              from 1
 * @param epochs             asked for
 * @param iteration          the epoch's last
 * @param trainingLoss       mean over the epoch's images, each measured as it was trained
 * @param trainingAccuracy   over the epoch's images, each measured as it was trained
 * @param validationLoss     mean over the validation images after the epoch
 * @param validationAccuracy over the validation images after the epoch
 * @param imagesPerSecond    training images by training time, without the validation
 * @param elapsedMillis      since the training began
 */
public record Epoch(int epoch, int epochs, long iteration, double trainingLoss, double trainingAccuracy, double validationLoss,
		double validationAccuracy, double imagesPerSecond, long elapsedMillis) implements WorkerEvent {
}
