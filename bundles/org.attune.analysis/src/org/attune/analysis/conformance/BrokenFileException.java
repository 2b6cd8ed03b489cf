// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.conformance;

import java.io.IOException;

/** A file is not even of the form that its format is written in. */
final class BrokenFileException extends IOException {
	private static final long serialVersionUID = 1L;

	BrokenFileException(String message) {
		super(message);
	}
}
