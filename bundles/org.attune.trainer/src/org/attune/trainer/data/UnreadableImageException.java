// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

/** A file that holds no image that can be used. The message says why, without the path. */
final class UnreadableImageException extends Exception {
	private static final long serialVersionUID = 1L;

	private final boolean lasting;

	/** The content is to blame, so the same file will be refused again. */
	UnreadableImageException(String reason) {
		super(reason);
		this.lasting = true;
	}

	/** @param lasting whether the content is to blame; otherwise another try may succeed */
	UnreadableImageException(String reason, boolean lasting, Throwable cause) {
		super(reason, cause);
		this.lasting = lasting;
	}

	boolean isLasting() {
		return lasting;
	}
}
