// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs.filter;

import org.eclipse.osgi.util.NLS;

/**
 * Why a text is no filter.
 *
 * @param offset where, from 0
 * @param message what is wrong and what would be right
 */
public record FilterProblem(int offset, String message) {

	/** The message with its position, counted from 1 as people do. */
	public String text() {
		return NLS.bind(Messages.problem_at, offset + 1, message);
	}
}
