// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/** Finish the epoch, then end. */
public record Stop() implements Control {
}
