// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/** Write a checkpoint before the next minibatch. */
public record WriteCheckpoint() implements Control {
}
