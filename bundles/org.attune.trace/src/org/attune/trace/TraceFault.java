// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.nio.file.Path;

/**
 * A place in a trace that cannot be read. The file is left as it is.
 *
 * @param file    the segment
 * @param line    number of the line in it, from 1; 0 for the file as a whole
 * @param kind    what is wrong
 * @param message the same for people, with the field's name where one is to blame
 */
public record TraceFault(Path file, long line, Kind kind, String message) {

	/** What can be wrong. */
	public enum Kind {
		/** The last line has no end: the writer was killed while writing it. Harmless. */
		TORN_TAIL,
		/** Not a JSON object. */
		NOT_JSON,
		/** A field is missing or of the wrong type. */
		WRONG_FIELD,
		/** The line is not the one that was written. */
		WRONG_CHECKSUM,
		/** Longer than any line that is written. */
		TOO_LONG,
		/** The compressed file is cut off or damaged. */
		TRUNCATED,
		/** The file cannot be read. */
		UNREADABLE
	}

	@Override
	public String toString() {
		return file.getFileName() + (line == 0 ? "" : ", line " + line) + ": " + message; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
