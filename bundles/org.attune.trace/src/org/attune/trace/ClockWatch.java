// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Finds out that the machine slept, or that its clock was set, by comparing three clocks: the one that people set, the
 * one that nobody sets but that stands still while the machine sleeps, and the one that goes on. Used by one thread.
 */
final class ClockWatch {
	private static final Duration SLEEP = Duration.ofSeconds(2);
	private static final Duration JUMP = Duration.ofSeconds(1);
	private static final Duration INTERVAL = Duration.ofSeconds(1);
	private static final Path UPTIME = Path.of("/proc/uptime"); //$NON-NLS-1$

	private final LongSupplier sinceStart;
	private Instant wall;
	private long ticks;
	private long awake;

	/** @param sinceStart nanoseconds of a clock that nobody sets and that goes on while the machine sleeps */
	ClockWatch(LongSupplier sinceStart, Instant wall, long ticks) {
		this.sinceStart = sinceStart;
		this.wall = wall;
		this.ticks = ticks;
		this.awake = sinceStart.getAsLong();
	}

	/**
	 * The clock that goes on, where the system tells it; otherwise one that stands still with the other: then sleep is
	 * seen as a clock that was set forwards.
	 */
	static LongSupplier uptimeOr(LongSupplier ticks) {
		return Files.isReadable(UPTIME) ? ClockWatch::uptime : ticks;
	}

	/** What happened since the last look. Cheap while less than a second has gone by. */
	List<TraceEvent> look(Instant now, long nowTicks) {
		final Duration passed = Duration.between(wall, now);
		if (!passed.isNegative() && passed.compareTo(INTERVAL) < 0) {
			return List.of();
		}
		try {
			return compare(passed, now, nowTicks, sinceStart.getAsLong());
		} catch (UncheckedIOException e) { // the next look sees it
			return List.of();
		}
	}

	private List<TraceEvent> compare(Duration passed, Instant now, long nowTicks, long nowAwake) {
		final List<TraceEvent> found = new ArrayList<>();
		final Duration real = Duration.ofNanos(nowAwake - awake);
		final Duration slept = real.minusNanos(nowTicks - ticks);
		final Duration jump = passed.minus(real);
		if (slept.compareTo(SLEEP) >= 0) {
			found.add(new PresenceEvent.Suspended(slept.toSeconds()));
		}
		if (jump.abs().compareTo(JUMP) >= 0) {
			found.add(new PresenceEvent.ClockJumped(jump.toMillis()));
		}
		wall = now;
		ticks = nowTicks;
		awake = nowAwake;
		return found;
	}

	private static long uptime() {
		try {
			final String text = Files.readString(UPTIME);
			return (long) (Double.parseDouble(text.substring(0, text.indexOf(' '))) * 1e9);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
