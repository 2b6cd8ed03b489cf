// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was seen of one session so far. Its memory is bounded by the number of segments. */
final class SessionCheck implements TraceReader.Sink {
	private static final int NAMED_PROBLEMS = 20;
	private static final int CHAINED = 2;

	private final String session;
	private final List<String> problems = new ArrayList<>();
	private final Map<SegmentName, SegmentLink> links = new TreeMap<>();
	private final Map<String, RecorderEvent.SessionRecovered> recovered = new TreeMap<>();
	private final Map<String, String> replaced = new TreeMap<>();
	private SegmentName segment;
	private boolean first;
	private Optional<String> lastHash = Optional.empty();
	private int version;
	private long unnamed;
	private long lines;
	private long last;
	private long dropped;
	private long deleted;
	private boolean torn;
	private boolean ended;

	SessionCheck(String session) {
		this.session = session;
		this.segment = new SegmentName(session, 0);
	}

	void begins(SegmentName next) {
		missingSegments(next.number() - 1);
		segment = next;
		first = true;
	}

	/** @param hash of the segment's bytes, if they could be read */
	void ends(Optional<String> hash) {
		lastHash = hash;
	}

	/** There are this many segments, says the lock. */
	void segments(long count) {
		missingSegments(count);
	}

	@Override
	public void line(TraceLine line) {
		if (!line.session().equals(session)) {
			problem(segment + ": has a line of session " + line.session()); //$NON-NLS-1$
			return;
		}
		if (first) {
			first(line);
		}
		order(line);
		lines++;
		last = line.sequence();
		version = line.schemaVersion();
		line.event().ifPresent(this::event);
	}

	@Override
	public void fault(TraceFault fault) {
		if (fault.kind() == TraceFault.Kind.TORN_TAIL) {
			torn = true;
		} else {
			problem(fault.toString());
		}
	}

	/** The segments that follow another one, and which. */
	Map<SegmentName, SegmentLink> links() {
		return links;
	}

	/** The sessions that this one found killed, by id. */
	Map<String, RecorderEvent.SessionRecovered> recovered() {
		return recovered;
	}

	/** Hashes that segments had before lines were deleted, by name. */
	Map<String, String> replaced() {
		return replaced;
	}

	boolean ended() {
		return ended;
	}

	/** Whether the version that wrote it proves ends. */
	boolean chained() {
		return version >= CHAINED;
	}

	/** Compares the end with what a later session found. */
	void endsAs(RecorderEvent.SessionRecovered found) {
		if (found.lastSequence() != last) {
			problem("line " + found.lastSequence() //$NON-NLS-1$
					+ " was its last when it was found killed, now " + last + " is"); //$NON-NLS-1$ //$NON-NLS-2$
		} else if (found.lastSegmentHash() != null && !lastHash.equals(Optional.of(found.lastSegmentHash()))
				&& !found.lastSegmentHash().equals(replaced.get(segment.toString()))) {
			problem(segment + ": changed since it was found killed"); //$NON-NLS-1$
		}
	}

	void problem(String text) {
		if (problems.size() < NAMED_PROBLEMS) {
			problems.add(text);
		} else {
			unnamed++;
		}
	}

	SessionVerdict verdict(SessionVerdict.End end) {
		if (lines == 0) {
			problem("no line can be read"); //$NON-NLS-1$
		}
		final List<String> all = new ArrayList<>(problems);
		if (unnamed > 0) {
			all.add("and " + unnamed + " problems more"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return new SessionVerdict(session, lines, dropped, deleted, end, torn, all);
	}

	private void missingSegments(long until) {
		final int from = segment.number() + 1;
		if (until == from) {
			problem("segment " + new SegmentName(session, from) + " is missing"); //$NON-NLS-1$ //$NON-NLS-2$
		} else if (until > from) {
			problem("segments " + new SegmentName(session, from) //$NON-NLS-1$
					+ " to " + until + " are missing"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private void first(TraceLine line) {
		first = false;
		line.previous().ifPresent(link -> links.put(segment, link));
		if (line.schemaVersion() >= CHAINED && segment.number() > 1 && line.previous().isEmpty()) {
			problem(segment + ": its first line does not say which segment it follows"); //$NON-NLS-1$
		}
	}

	private void order(TraceLine line) {
		final TraceEvent event = line.event().orElse(null);
		if (event instanceof final RecorderEvent.LinesDeleted gone && gone.from() == last + 1 && gone.to() == line.sequence()) {
			deleted += gone.to() - gone.from() + 1;
			replaced.put(segment.toString(), gone.segmentHash());
		} else if (event instanceof final RecorderEvent.RecorderGap gap && gap.from() == last + 1
				&& gap.to() == line.sequence() - 1) {
			problem("lines " + gap.from() + " to " + gap.to() //$NON-NLS-1$ //$NON-NLS-2$
					+ " are lost: their segment was taken away while it was written"); //$NON-NLS-1$
		} else if (line.sequence() != last + 1) {
			problem("line " + (last + 1) + " should follow, but " + line.sequence() + " does"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	private void event(TraceEvent event) {
		ended |= event instanceof TraceEvent.SessionEnded;
		if (event instanceof final TraceEvent.Dropped drop) {
			dropped += drop.count();
		} else if (event instanceof final RecorderEvent.SessionRecovered found) {
			recovered.put(found.killedSession(), found);
		}
	}
}
