// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.demo;

/** Something that the demo should show did not happen; the message says what. */
final class DemoFailure extends RuntimeException {
	private static final long serialVersionUID = 1L;

	DemoFailure(String message) {
		super(message);
	}

	DemoFailure(String message, Throwable cause) {
		super(message + ": " + cause, cause); //$NON-NLS-1$
	}
}
