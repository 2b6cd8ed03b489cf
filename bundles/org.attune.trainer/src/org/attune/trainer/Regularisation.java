// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import org.attune.trainer.data.Augmentation;

/**
 * What keeps the network from learning the training images by heart.
 *
 * @param labelSmoothing share of the target that is spread evenly over all classes, from 0 to below 1, as in
 *                       torch.nn.CrossEntropyLoss; 0 with losses that have none
 * @param augmentation   of training images; validation and test images stay as they are
 * @param patience       epochs without a lower validation loss after which the training ends; 0: it never does
 */
record Regularisation(double labelSmoothing, Augmentation augmentation, int patience) {
}
