// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.seal;

import java.io.IOException;

/** A sealed file cannot be used as it is. The message says what is wrong and what helps, and nothing of what is in it. */
public final class SealException extends IOException {
	private static final long serialVersionUID = 1L;

	SealException(String message) {
		super(message);
	}
}
