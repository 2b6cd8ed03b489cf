// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.http;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The header by which a server asks to be left alone. */
public final class RetryAfter {
	private RetryAfter() {
	}

	/** Only the form in seconds; a date is left to our own patience. */
	public static Optional<Duration> of(HttpResponse<?> response) {
		return response.headers().firstValue("Retry-After").filter(value -> value.matches("\\d{1,5}")) //$NON-NLS-1$ //$NON-NLS-2$
				.map(Long::parseLong).map(Duration::ofSeconds);
	}
}
