// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

/** A file of a run that does not hold what it should; the message names file and field. */
final class RunFormatException extends Exception {
	private static final long serialVersionUID = 1L;

	RunFormatException(String message, Throwable cause) {
		super(message, cause);
	}
}
