// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

/** The request cannot be granted as it stands. The message names the field, what is wrong with it, and the remedy. */
public final class RefusedException extends Exception {
	private static final long serialVersionUID = 1L;

	/**
	 * @param field   of the request, for example {@code task.dataset}
	 * @param message what is wrong and what to do
	 */
	public RefusedException(String field, String message) {
		super(field + ": " + message);
	}
}
