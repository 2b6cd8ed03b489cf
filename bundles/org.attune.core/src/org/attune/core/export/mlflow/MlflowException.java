// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import java.time.Duration;
import java.util.Optional;

/** A request to an MLflow server that failed; the message names remedies where there are some. */
public final class MlflowException extends Exception {
	private static final long serialVersionUID = 1L;

	/** What a failure means for what comes next. */
	public enum Kind {
		/** The server is away, busy or broken: try again later. */
		AWAY,
		/** It lets us do nothing: a person has to change the settings. */
		REFUSED,
		/** It does not want this one thing, however often it is asked. */
		REJECTED
	}

	private final Kind kind;
	private final String code;
	private final transient Optional<Duration> retryAfter;

	MlflowException(Kind kind, String code, String message, Optional<Duration> retryAfter, Throwable cause) {
		super(message, cause);
		this.kind = kind;
		this.code = code;
		this.retryAfter = retryAfter;
	}

	Kind kind() {
		return kind;
	}

	/** MLflow's own word for it, for example {@code RESOURCE_DOES_NOT_EXIST}; may be empty. */
	String code() {
		return code;
	}

	/** How long the server asks to be left alone. */
	Optional<Duration> retryAfter() {
		return retryAfter;
	}
}
