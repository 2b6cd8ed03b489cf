// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

/** An evaluation that cannot be made or gone on with; the message says why, and what to do. */
final class EvaluationException extends Exception {
	private static final long serialVersionUID = 1L;

	EvaluationException(String message) {
		super(message);
	}

	EvaluationException(String message, Throwable cause) {
		super(message, cause);
	}
}
