// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs.filter;

/** A text that is no filter. */
final class FilterException extends Exception {
	private static final long serialVersionUID = 1L;
	private final transient FilterProblem problem;

	FilterException(int offset, String message) {
		super(message);
		this.problem = new FilterProblem(offset, message);
	}

	FilterProblem problem() {
		return problem;
	}
}
