// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import java.util.OptionalInt;

/** A file of Attune's that cannot be read or written as it is. The message names the file, the line and the remedy. */
public final class ModelFileException extends Exception {
	private static final long serialVersionUID = 1;

	private final String file;
	private final int line;

	ModelFileException(String file, int line, String message, Throwable cause) {
		super(message, cause);
		this.file = file;
		this.line = line;
	}

	/** The file as the caller named it: a path or a URI. */
	public String file() {
		return file;
	}

	/** The first line in question, from 1; empty where the fault is in no single line. */
	public OptionalInt line() {
		return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
	}
}
