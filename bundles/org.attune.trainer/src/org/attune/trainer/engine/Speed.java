// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

/**
 * How fast an engine computes what trainings consist of.
 *
 * @param productMillis     time of a product of two square matrices
 * @param productGigaflops  the same as 10^9 operations per second
 * @param convolutionMillis time of a forward convolution
 * @param convolutionGigaflops the same as 10^9 operations per second
 */
public record Speed(double productMillis, double productGigaflops, double convolutionMillis, double convolutionGigaflops) {
}
