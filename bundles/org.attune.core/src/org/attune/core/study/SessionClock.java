// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * The clock of a participant's session. It goes by a clock that nobody sets, and writes down where it stands every two seconds and
 * at each event, so that a killed process or a power cut changes nothing:
 *
 * <ul>
 * <li>Where the study allows no pauses, time away (Attune closed, machine asleep) counts, by the machine's clock.
 * <li>Where it allows pauses, time away does not count; what passed until the clock was written down last does.
 * <li>A machine's clock that is set back gives nobody more time; one that is set forwards looks like time away.
 * </ul>
 *
 * Somebody has to {@link #look} at it often; {@link ClockTicker} does. Safe for any thread.
 */
public final class SessionClock implements AutoCloseable {
	/** Minutes left of which is told. */
	private static final int[] WARNINGS = { 15, 5, 1 };
	private static final Duration KEPT_EVERY = Duration.ofSeconds(2);
	/** By so much two clocks may differ between two looks without that anybody was away. */
	private static final Duration TOLERANCE = Duration.ofSeconds(2);

	private final ClockRules rules;
	private final InstantSource wall;
	private final LongSupplier ticks;
	private final ClockListener listener;
	private final ClockJournal journal;
	private ClockState state;
	private long lastTicks;
	private long keptTicks;
	private boolean training;

	/**
	 * A clock that goes on from where its file says, or begins now.
	 *
	 * @param file  of this session alone
	 * @param ticks nanoseconds of a clock that nobody sets
	 * @throws IOException where the file cannot be read or written; the message says what helps
	 */
	public SessionClock(ClockRules rules, Path file, InstantSource wall, LongSupplier ticks, ClockListener listener)
			throws IOException {
		this.rules = rules;
		this.wall = wall;
		this.ticks = ticks;
		this.listener = listener;
		final Optional<ClockState> last = ClockJournal.last(file);
		this.journal = new ClockJournal(file);
		this.lastTicks = ticks.getAsLong();
		this.state = last.orElseGet(() -> ClockState.begun(wall.instant(), firstAnnounced()));
		if (last.isPresent() && !state.over()) {
			returned();
		}
		keep();
	}

	/** A limit of 15 minutes or less is known from the beginning, and not announced. */
	private int firstAnnounced() {
		return rules.limit().map(limit -> IntStream.of(WARNINGS).filter(minutes -> limit.toMinutes() <= minutes).min()
				.orElse(ClockState.NOTHING)).orElse(ClockState.NOTHING);
	}

	/** Counts, tells what there is to tell, and writes down where the clock stands if that is due. Cheap. */
	public void look() {
		synchronized (this) {
			advance();
			if (lastTicks - keptTicks >= KEPT_EVERY.toNanos()) {
				keep();
			}
		}
		announce();
	}

	/** The time that is left; empty where there is no limit. */
	public synchronized Optional<Duration> left() {
		advance();
		return rules.limit().map(limit -> limit.minus(state.counted())).map(left -> left.isNegative() ? Duration.ZERO : left);
	}

	/** The time that was used up. */
	public synchronized Duration used() {
		advance();
		return state.counted();
	}

	/** Whether the participant has paused. */
	public synchronized boolean isPaused() {
		return state.paused();
	}

	/** @throws IllegalStateException where the study allows no pauses */
	public synchronized void pause() {
		if (!rules.pauses()) {
			throw new IllegalStateException("the study allows no pauses"); //$NON-NLS-1$
		}
		advance();
		state = state.paused(true);
		keep();
	}

	/** Ends a pause. */
	public synchronized void proceed() {
		advance();
		state = state.paused(false);
		keep();
	}

	/** To be told whenever the first run begins to train and when the last one has ended. */
	public synchronized void training(boolean now) {
		advance();
		training = now;
		keep();
	}

	/** The participant is done: from now on nothing counts. */
	public synchronized void end() {
		advance();
		state = state.ended();
		keep();
	}

	/** Writes down where the clock stands. The session goes on when a new clock is made with the file. */
	@Override
	public synchronized void close() throws IOException {
		advance();
		journal.write(state);
		journal.close();
	}

	/** Time away since the file was written last. */
	private void returned() {
		final Instant now = wall.instant();
		final Duration gap = Duration.between(state.at(), now);
		if (gap.isPositive()) {
			gone(gap, now, Duration.ZERO);
		}
	}

	private void advance() {
		final Instant now = wall.instant();
		final long nowTicks = ticks.getAsLong();
		final Duration passed = Duration.ofNanos(nowTicks - lastTicks);
		lastTicks = nowTicks;
		if (state.over()) {
			return;
		}
		final Duration here = state.paused() || training && !rules.trainingCounts() ? Duration.ZERO : passed;
		final Duration gap = Duration.between(state.at(), now).minus(passed);
		if (gap.compareTo(TOLERANCE) >= 0) {
			gone(gap, now, here);
		} else {
			state = state.at(now, faster(here));
		}
	}

	/** @param here time that counts beside */
	private void gone(Duration gap, Instant now, Duration here) {
		final boolean counts = !rules.pauses();
		state = state.at(now, faster(counts ? here.plus(gap) : here));
		listener.away(gap, counts);
	}

	private Duration faster(Duration real) {
		return Duration.ofNanos(Math.round(real.toNanos() * rules.speed()));
	}

	private void announce() {
		final Optional<Duration> left = left();
		if (left.isEmpty() || !due(left.get())) {
			return;
		}
		if (left.get().isZero()) {
			listener.timeUp();
		} else {
			listener.warned(left.get());
		}
	}

	/** Whether something new is to be told; if so, that is written down before it is told, so that nobody is told twice. */
	private synchronized boolean due(Duration left) {
		final int minutes = left.isZero() ? 0 : IntStream.of(WARNINGS)
				.filter(each -> left.compareTo(Duration.ofMinutes(each)) <= 0).min().orElse(ClockState.NOTHING);
		if (state.over() || minutes >= state.announced()) {
			return false;
		}
		state = state.announced(minutes);
		keep();
		return true;
	}

	private void keep() {
		try {
			journal.write(state);
			keptTicks = lastTicks;
		} catch (IOException e) {
			listener.notKept(e);
		}
	}
}
