// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

/** A line that is no line of a trace. */
final class TraceFormatException extends Exception {
	private static final long serialVersionUID = 1L;

	private final TraceFault.Kind kind;

	TraceFormatException(TraceFault.Kind kind, String message) {
		super(message);
		this.kind = kind;
	}

	TraceFault.Kind kind() {
		return kind;
	}
}
