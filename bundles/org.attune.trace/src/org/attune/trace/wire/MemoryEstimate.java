// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/**
 * What the training will probably take, before it begins.
 *
 * @param bytes     of the worker's memory at its peak, or of the GPU's where it trains there
 * @param available bytes that the worker may use
 */
public record MemoryEstimate(long bytes, long available) implements WorkerEvent {
}
