// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/** Wait before the next minibatch until {@link Proceed}, {@link Stop} or {@link Cancel}. */
public record Pause() implements Control {
}
