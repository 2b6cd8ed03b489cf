// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.time.Duration;
import java.util.Optional;

/** A segment that could not be sent; the message names remedies where there are some. */
final class UploadException extends Exception {
	private static final long serialVersionUID = 1L;

	/** What it means for what comes next. */
	enum Kind {
		/** The server is away or busy: try again later. */
		AWAY,
		/** It did not answer in time: try again later, perhaps in another way. */
		SLOW,
		/** It takes nothing from us: a person has to do something. */
		REFUSED,
		/** It does not take this one segment. */
		TOO_LARGE,
		/** We do not want to any more. */
		STOPPED
	}

	private final Kind kind;
	private final transient Optional<Duration> retryAfter;

	UploadException(Kind kind, String message, Optional<Duration> retryAfter, Throwable cause) {
		super(message, cause);
		this.kind = kind;
		this.retryAfter = retryAfter;
	}

	UploadException(Kind kind, String message) {
		this(kind, message, Optional.empty(), null);
	}

	Kind kind() {
		return kind;
	}

	/** How long the server asks to be left alone. */
	Optional<Duration> retryAfter() {
		return retryAfter;
	}
}
