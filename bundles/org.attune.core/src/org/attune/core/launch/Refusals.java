// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;

/** Why a training is not started, as the debug platform wants it. */
final class Refusals {
	private Refusals() {
	}

	/** @param message says what to put right */
	static CoreException of(String message) {
		return new CoreException(Status.error(message));
	}

	/** @param message says what to put right */
	static CoreException of(String message, Throwable cause) {
		return new CoreException(Status.error(message, cause));
	}
}
