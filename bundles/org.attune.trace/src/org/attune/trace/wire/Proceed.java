// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/** Go on after a {@link Pause}. */
public record Proceed() implements Control {
}
