// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/**
 * The last event of every run whose worker could still speak.
 *
 * @param outcome          how it ended
 * @param message          for people, why; may be empty
 * @param epochs           trained to their end
 * @param iterations       minibatches trained
 * @param elapsedMillis    since the training began, without pauses; 0 if it never did
 * @param parametersSha256 hex of the final parameters (float32, little-endian); empty if there are none
 */
public record Ended(Outcome outcome, String message, int epochs, long iterations, long elapsedMillis, String parametersSha256)
		implements WorkerEvent {
}
