// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

/** A file that holds no image that can be used. The message says why, without the path. */
final class UnreadableImageException extends Exception {
	private static final long serialVersionUID = 1L;

	UnreadableImageException(String reason) {
		super(reason);
	}

	UnreadableImageException(String reason, Throwable cause) {
		super(reason, cause);
	}
}
