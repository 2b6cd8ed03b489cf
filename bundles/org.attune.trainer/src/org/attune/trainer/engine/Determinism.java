// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

/**
 * Whether a training can be repeated to the last bit.
 *
 * @param bitwise     whether the same request with the same seed and number of threads gives the same bits on this machine
 * @param explanation for people: what has to stay the same, or why it does not hold
 */
public record Determinism(boolean bitwise, String explanation) {
}
