// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/** Whatever the IDE and its worker say to each other; {@link Wire} turns it into a line and back. Messages are immutable. */
public sealed interface Message permits RunRequest, Control, WorkerEvent, Unknown {
}
