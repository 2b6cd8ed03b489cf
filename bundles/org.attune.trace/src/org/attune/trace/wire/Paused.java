// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/**
 * The training waits, or goes on after it waited.
 *
 * @param waiting   whether it waits
 * @param iteration the last one that was trained
 */
public record Paused(boolean waiting, long iteration) implements WorkerEvent {
}
