// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/**
 * A checkpoint is complete on disk.
 *
 * @param epoch after which it was written
 * @param path  of the file
 */
public record CheckpointWritten(int epoch, String path) implements WorkerEvent {
}
