// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;

/** What a failure says of itself, without the paths of the person's disk. */
final class FailureText {
	private FailureText() {
	}

	static String of(IOException failure) {
		final String kind = failure.getClass().getSimpleName();
		final Optional<String> reason = Optional.ofNullable(
				failure instanceof final FileSystemException named ? named.getReason() : failure.getMessage());
		return reason.map(text -> kind + ": " + text).orElse(kind); //$NON-NLS-1$
	}
}
