// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/** A line that is no message. The message names the field, where there is one. */
public final class WireException extends Exception {
	private static final long serialVersionUID = 1L;

	WireException(String message) {
		super(message);
	}
}
