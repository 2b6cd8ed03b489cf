// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Appends a session's lines to its segments and counts them. The number of a line is used up only when the line is
 * written, so numbers have no gaps whatever fails. Used by one thread.
 */
final class LineAppender {
	/** A segment that has grown to this many bytes is followed by another. */
	static final long SEGMENT_BYTES = 16L << 20;

	private final String session;
	private final Segment.Source source;
	private Optional<Segment> open = Optional.empty();
	private int segments;
	private long sequence;
	private boolean dirty;

	LineAppender(String session, Segment.Source source) {
		this.session = session;
		this.source = source;
	}

	void append(Stamped stamped) throws IOException {
		final String line = TraceCodec.encode(session, sequence + 1, stamped.time(), stamped.monotonic(),
				stamped.event());
		segment().append((line + '\n').getBytes(StandardCharsets.UTF_8));
		sequence++;
		dirty = true;
	}

	/** Whether there is something that {@link #force()} would bring to the disk. */
	boolean dirty() {
		return dirty;
	}

	void force() throws IOException {
		if (dirty && open.isPresent()) {
			open.get().force();
			dirty = false;
		}
	}

	/**
	 * Gives the segment up after a failure. One that nothing was written to is used again; after a torn line, or an
	 * fsync that failed, the file cannot be relied on, so the next line begins another.
	 */
	void abandon() throws IOException {
		if (open.isPresent() && (open.get().torn() || dirty)) {
			close();
		}
	}

	void close() throws IOException {
		final Optional<Segment> last = open;
		open = Optional.empty();
		dirty = false;
		if (last.isPresent()) {
			last.get().close();
		}
	}

	private Segment segment() throws IOException {
		if (open.isPresent() && open.get().size() >= SEGMENT_BYTES) {
			force();
			close();
		}
		if (open.isEmpty()) {
			open = Optional.of(source.create(segments + 1));
			segments++;
		}
		return open.get();
	}
}
