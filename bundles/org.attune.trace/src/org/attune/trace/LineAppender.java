// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Appends a session's lines to its segments and counts them. The number of a line is used up only when the line is
 * written, so numbers have no gaps whatever fails. Used by one thread.
 */
final class LineAppender {
	/** A segment that has grown to this many bytes is followed by another. */
	static final long SEGMENT_BYTES = 8L << 20;

	private final String session;
	private final SegmentStore store;
	private final Deque<TraceEvent> remarks = new ArrayDeque<>();
	private Optional<Segment> open = Optional.empty();
	private Optional<SegmentLink> previous = Optional.empty();
	private boolean looked;
	private boolean whole;
	private int segments;
	private long sequence;
	private long before;
	private boolean dirty;
	private volatile long forced;

	LineAppender(String session, SegmentStore store) {
		this.session = session;
		this.store = store;
	}

	String session() {
		return session;
	}

	void append(Stamped stamped) throws IOException {
		final Segment segment = segment();
		final String line = TraceCodec.encode(session, sequence + 1, stamped.time(), stamped.monotonic(),
				stamped.event(), segment.size() == 0 ? previous : Optional.empty());
		segment.append((line + '\n').getBytes(StandardCharsets.UTF_8));
		sequence++;
		dirty = true;
		whole |= stamped.event() instanceof TraceEvent.SessionEnded;
	}

	/** What the trace has to say about itself next, if anything: to be appended, and then {@link #remarked()}. */
	Optional<TraceEvent> remark() {
		return begun() ? Optional.ofNullable(remarks.peek()) : Optional.empty();
	}

	/** The remark was appended. */
	void remarked() throws IOException {
		final TraceEvent told = remarks.remove();
		if (told instanceof RecorderEvent.SessionRecovered && remarks.isEmpty()) {
			force();
			store.settled();
		}
	}

	/** Whether a line was written. */
	boolean begun() {
		return sequence > 0;
	}

	/** Whether there is something that {@link #force()} would bring to the disk. */
	boolean dirty() {
		return dirty;
	}

	/** Number of the last line that is known to be on the disk itself. Any thread. */
	long forced() {
		return forced;
	}

	/** Fails also if the segment was taken away; the lines that went with it are then a remark. */
	void force() throws IOException {
		if (dirty && open.isPresent()) {
			open.get().force();
			if (open.get().vanished()) {
				remarks.add(new RecorderEvent.RecorderGap(segments, before + 1, sequence));
				throw new IOException("the segment was taken away"); //$NON-NLS-1$
			}
			dirty = false;
			forced = sequence;
		}
	}

	/**
	 * Gives the segment up after a failure. One that nothing was written to is used again; after a torn line, or an
	 * fsync that failed, the file cannot be relied on, so the next line begins another.
	 */
	void abandon() throws IOException {
		if (open.isPresent() && (open.get().torn() || dirty || open.get().vanished())) {
			close();
		}
	}

	/** Closes the segment; another can follow. */
	void close() throws IOException {
		final Optional<Segment> last = open;
		open = Optional.empty();
		dirty = false;
		if (last.isPresent()) {
			previous = Optional.of(last.get().link());
			last.get().close();
			store.closed(segments);
		}
	}

	/** Forces and closes what is open; nothing follows. */
	void end() throws IOException {
		try {
			force();
			close();
		} finally {
			store.end(whole && forced == sequence);
		}
	}

	private Segment segment() throws IOException {
		if (open.isPresent() && open.get().size() >= SEGMENT_BYTES) {
			force();
			close();
		}
		if (!looked) {
			lookBack();
		}
		if (open.isEmpty()) {
			open = Optional.of(store.create(segments + 1));
			segments++;
			before = sequence;
		}
		return open.get();
	}

	private void lookBack() throws IOException {
		final SegmentStore.Earlier earlier = store.begin();
		previous = earlier.link();
		remarks.addAll(earlier.killed());
		looked = true;
	}
}
