// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/**
 * The training goes on from a checkpoint.
 *
 * @param path      of the checkpoint
 * @param epoch     epochs trained to their end before it was written
 * @param iteration minibatches trained before it was written
 */
public record Restored(String path, int epoch, long iteration) implements WorkerEvent {
}
