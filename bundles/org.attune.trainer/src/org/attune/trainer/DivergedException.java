// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

/** The loss or a parameter is no finite number any more. The message says when. */
final class DivergedException extends Exception {
	private static final long serialVersionUID = 1L;

	DivergedException(String message) {
		super(message);
	}
}
