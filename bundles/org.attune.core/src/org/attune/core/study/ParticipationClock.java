// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.attune.trace.StudyEvent.Away;
import org.attune.trace.StudyEvent.ClockPaused;
import org.attune.trace.StudyEvent.ClockResumed;
import org.attune.trace.StudyEvent.ClockWarned;
import org.attune.trace.StudyEvent.TimeUp;

/**
 * The clock of a participation: begins when it is told to, has somebody look at it, and brings what it tells to the trace and to
 * listeners. Safe for any thread.
 */
final class ParticipationClock implements ClockListener, AutoCloseable {
	private final ClockRules rules;
	private final Path file;
	private final Surroundings surroundings;
	private final Runnable up;
	private final List<ClockListener> listeners = new CopyOnWriteArrayList<>();
	private volatile Optional<Going> going = Optional.empty();
	private volatile Optional<String> fault = Optional.empty();
	private volatile boolean training;

	/** A clock that goes, and who looks at it. */
	private record Going(SessionClock clock, AutoCloseable ticker) {
	}

	/** @param up called once when no time is left; must not wait long */
	ParticipationClock(ClockRules rules, Path file, Surroundings surroundings, Runnable up) {
		this.rules = rules;
		this.file = file;
		this.surroundings = surroundings;
		this.up = up;
	}

	/** Begins, or goes on from where the file says, unless it goes. Where that cannot be read there is no clock, but a fault. */
	synchronized void begin() {
		if (going.isPresent() || fault.isPresent()) {
			return;
		}
		final Surroundings.Time time = surroundings.time();
		try {
			final SessionClock clock = new SessionClock(rules, file, time.wall(), time.ticks(), this);
			going = Optional.of(new Going(clock, time.ticker().apply(clock)));
		} catch (IOException e) {
			fault = Optional.of(e.getMessage());
			surroundings.log().accept(e.getMessage(), e);
		}
	}

	/** Why there is no clock, in words for people; then nobody knows how much time is left. */
	Optional<String> fault() {
		return fault;
	}

	/** All of it where it has not begun, none where it cannot be told. */
	Optional<Duration> left() {
		final Optional<Going> now = going;
		return now.isPresent() ? now.get().clock().left()
				: rules.limit().map(limit -> fault.isPresent() ? Duration.ZERO : limit);
	}

	boolean isUp() {
		return left().filter(Duration::isZero).isPresent();
	}

	boolean isPaused() {
		return going.filter(now -> now.clock().isPaused()).isPresent();
	}

	/** @throws IllegalStateException where the study allows no pauses */
	void pause() {
		if (!isPaused()) {
			going.ifPresent(now -> {
				now.clock().pause();
				surroundings.recorder().record(new ClockPaused());
			});
		}
	}

	void proceed() {
		if (isPaused()) {
			going.ifPresent(now -> now.clock().proceed());
			surroundings.recorder().record(new ClockResumed());
		}
	}

	/** Whether a network is trained now. */
	void training(boolean now) {
		if (now != training) {
			training = now;
			going.ifPresent(each -> each.clock().training(now));
		}
	}

	/** From now on nothing counts. */
	void end() {
		going.ifPresent(now -> now.clock().end());
	}

	void add(ClockListener listener) {
		listeners.add(listener);
	}

	void remove(ClockListener listener) {
		listeners.remove(listener);
	}

	@Override
	public void warned(Duration left) {
		surroundings.recorder().record(new ClockWarned(left.toSeconds()));
		listeners.forEach(listener -> listener.warned(left));
	}

	@Override
	public void timeUp() {
		surroundings.recorder().record(new TimeUp());
		listeners.forEach(ClockListener::timeUp);
		up.run();
	}

	@Override
	public void away(Duration gap, boolean counted) {
		surroundings.recorder().record(new Away(gap.toSeconds(), counted));
		listeners.forEach(listener -> listener.away(gap, counted));
	}

	@Override
	public void notKept(IOException problem) {
		listeners.forEach(listener -> listener.notKept(problem));
	}

	@Override
	public synchronized void close() {
		final Optional<Going> last = going;
		going = Optional.empty();
		if (last.isPresent()) {
			try (SessionClock clock = last.get().clock()) {
				last.get().ticker().close();
			} catch (Exception e) { // as the interface of what is closed has it
				surroundings.log().accept(Messages.bind(Messages.ParticipationClock_notClosed, file, e.getMessage()), e);
			}
		}
	}
}
