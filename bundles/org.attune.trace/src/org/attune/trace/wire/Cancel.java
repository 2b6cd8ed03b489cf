// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/** End now, before the next minibatch. */
public record Cancel() implements Control {
}
