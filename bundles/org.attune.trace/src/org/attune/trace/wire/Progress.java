// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/**
 * How far something is that takes its time before the training.
 *
 * @param activity for people, for example "Unpacking cifar.tar.gz"
 * @param done     units done
 * @param total    units in all; 0: not known
 */
public record Progress(String activity, long done, long total) implements WorkerEvent {
}
