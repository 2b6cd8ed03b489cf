// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis;

/** What was asked for cannot be done; the message says why and what to do, for people. */
public final class RefusedException extends Exception {
	private static final long serialVersionUID = 1L;

	public RefusedException(String message) {
		super(message);
	}
}
