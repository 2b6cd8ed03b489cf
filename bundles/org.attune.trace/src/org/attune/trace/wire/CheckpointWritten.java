// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/**
 * A checkpoint is complete on disk.
 *
 * @param epoch     epochs trained to their end before it was written
 * @param path      of the file
 * @param iteration minibatches trained before it was written
 */
public record CheckpointWritten(int epoch, String path, @WhenAbsent("0") long iteration) implements WorkerEvent {
}
