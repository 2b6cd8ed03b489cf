// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

/**
 * What stands around the mean of several seeds, for each of its points. Student's 95 % confidence interval reaches from
 * the mean minus to the mean plus half the width; NaN where fewer than two seeds have a finite value.
 *
 * @param measured
 *            half the width around the mean of the measured values
 * @param shown
 *            half the width around the mean of the values shown, which may be smoothed
 * @param n
 *            finite values
 * @param left
 *            values that were NaN or infinite and are left out
 */
record Band(double[] measured, double[] shown, int[] n, int[] left) {
}
