// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.imports;

/** A file that cannot be imported; the message names file, line and column where it can, and the remedy. */
public final class ImportException extends Exception {
	private static final long serialVersionUID = 1L;

	ImportException(String message) {
		super(message);
	}
}
