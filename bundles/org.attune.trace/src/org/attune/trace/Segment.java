// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.Closeable;
import java.io.IOException;

/** One file of a trace, open for appending. */
interface Segment extends Closeable {
	/** Appends all of the bytes, or fails; then {@link #torn()} tells whether a part of them is there. */
	void append(byte[] bytes) throws IOException;

	/** Returns when everything appended is on the disk itself. */
	void force() throws IOException;

	/** Bytes in the file. */
	long size();

	/** Whether the file ends within a line, so that nothing may be appended any more. */
	boolean torn();

	/** Whether the file was taken away, so that what is appended goes nowhere. */
	boolean vanished();

	/** What the next segment follows: this one, as it was written. */
	SegmentLink link();
}
