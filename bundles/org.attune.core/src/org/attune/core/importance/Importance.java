// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.importance;

/**
 * How much a metric depends on a hyperparameter.
 *
 * @param id        of the hyperparameter
 * @param share     part of the metric's variance that goes with the hyperparameter, alone and together with others. Shares
 *                  can add up to more than 1 where hyperparameters only matter together; near 0 it is chance, and can be
 *                  below 0
 * @param deviation standard deviation of the share over several shufflings
 */
public record Importance(String id, double share, double deviation) {
}
