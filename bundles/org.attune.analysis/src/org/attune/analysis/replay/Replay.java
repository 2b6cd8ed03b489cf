// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.replay;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.attune.analysis.reading.Enough;
import org.attune.analysis.reading.Gap;
import org.attune.analysis.reading.RecordedSession;
import org.attune.analysis.reading.SegmentReading;
import org.attune.analysis.reading.TraceItems;
import org.attune.trace.TraceLine;

/** Finds what is known at a place of a session: from the keyframe before it, and the lines of one segment. */
final class Replay {
	private final RecordedSession session;
	private final List<Keyframe> keyframes;

	private Replay(RecordedSession session, List<Keyframe> keyframes) {
		this.session = session;
		this.keyframes = keyframes;
	}

	/** Makes the keyframes that are not there yet. */
	static Replay of(RecordedSession session) throws IOException {
		return new Replay(session, Keyframes.of(session));
	}

	/** After the line with this number, or the last one before it. */
	SessionState at(long sequence) throws IOException {
		for (int index = 0; index < keyframes.size(); index++) {
			if (keyframes.get(index).last() >= sequence) {
				return within(index, line -> line.sequence() <= sequence);
			}
		}
		return end(keyframes.size());
	}

	/** After the last line that was stamped no later. */
	SessionState at(Instant time) throws IOException {
		for (int index = keyframes.size() - 1; index >= 0; index--) {
			final Keyframe keyframe = keyframes.get(index);
			if (!keyframe.latest().isAfter(time) && keyframe.ordered() && keyframe.latest().isAfter(Instant.MIN)) {
				return end(index + 1);
			} else if (!keyframe.earliest().isAfter(time)) {
				final long last = keyframe.ordered() ? Long.MAX_VALUE : lastUntil(time, index);
				return within(index, line -> keyframe.ordered() ? !line.time().isAfter(time) : line.sequence() <= last);
			}
		}
		return new SessionState();
	}

	/** At the end of so many segments. */
	private SessionState end(int segments) {
		return segments == 0 ? new SessionState() : StateJson.read(keyframes.get(segments - 1).state());
	}

	private SessionState within(int index, Predicate<TraceLine> wanted) throws IOException {
		final SessionState state = end(index);
		read(index, state, wanted);
		return state;
	}

	/** Number of the last line of the segment that was stamped no later, where the clock was set back. */
	private long lastUntil(Instant time, int index) throws IOException {
		final LastUntil last = new LastUntil(time);
		read(index, last, line -> true);
		return last.sequence;
	}

	private void read(int index, TraceItems items, Predicate<TraceLine> wanted) throws IOException {
		new SegmentReading(session.id(), index == 0 ? 0 : keyframes.get(index - 1).last(), new Wanted(items, wanted))
				.read(session.segments().get(index));
	}

	/** Lets lines pass up to the first that is not wanted, and gaps before lines that are. */
	private static final class Wanted implements TraceItems {
		private final TraceItems items;
		private final Predicate<TraceLine> wanted;
		private Optional<Gap> gap = Optional.empty();

		Wanted(TraceItems items, Predicate<TraceLine> wanted) {
			this.items = items;
			this.wanted = wanted;
		}

		@Override
		public void line(TraceLine line) throws IOException {
			if (!wanted.test(line)) {
				throw new Enough();
			}
			if (gap.isPresent()) {
				items.gap(gap.get());
				gap = Optional.empty();
			}
			items.line(line);
		}

		@Override
		public void gap(Gap missing) {
			gap = gap.filter(held -> held.kind() != Gap.Kind.TORN_TAIL).or(() -> Optional.of(missing));
		}
	}

	/** Looks at times only. */
	private static final class LastUntil implements TraceItems {
		private final Instant time;
		private long sequence;

		LastUntil(Instant time) {
			this.time = time;
		}

		@Override
		public void line(TraceLine line) {
			sequence = line.time().isAfter(time) ? sequence : line.sequence();
		}

		@Override
		public void gap(Gap gap) {
			// has no time
		}
	}
}
