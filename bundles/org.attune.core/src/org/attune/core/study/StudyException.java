// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

/** Why somebody cannot take part in a study. The message is for people and says what helps. */
public final class StudyException extends Exception {
	private static final long serialVersionUID = 1L;

	StudyException(String message) {
		super(message);
	}

	StudyException(String message, Throwable cause) {
		super(message, cause);
	}
}
