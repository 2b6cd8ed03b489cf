// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Writes one session's events. {@link #record} stamps and queues, one background thread writes; the caller never waits
 * for a disk and never sees an exception. Nor does it wake that thread, which takes more than all the rest: the thread looks
 * for itself ten times a second.
 *
 * <p>Events that come faster than they can be written are dropped and counted in a {@link TraceEvent.Dropped}. While
 * writing fails, the state is {@link State#FAILED}, nothing written is touched, and it is tried again after 1 s and
 * then at growing intervals up to 30 s; when it works again a {@link TraceEvent.RecorderFailed} says what was wrong.
 *
 * <p>Submissions, ends of runs and sessions and answers about consent are on the disk itself before the writer waits for
 * the next event, all others within 5 s. A segment that was taken away is noticed then; the next one says which lines
 * went with it. Closed segments are compressed. Sessions of the folder that were killed are named in this one.
 */
public final class TraceWriter implements AutoCloseable {
	/** What the writer is doing. */
	public enum State {
		WRITING, FAILED, CLOSED
	}

	static final int CAPACITY = 8192;
	private static final Duration RETRY = Duration.ofSeconds(1);
	private static final Duration FAREWELL = Duration.ofSeconds(5);

	private final StampedQueue queue;
	private final InstantSource wall;
	private final LongSupplier ticks;
	private final long start;
	private final LineAppender lines;
	private final TraceLoop loop;
	private final Thread thread;

	private TraceWriter(StampedQueue queue, InstantSource wall, LongSupplier ticks, long start, LineAppender lines,
			TraceLoop loop, Thread thread) {
		this.queue = queue;
		this.wall = wall;
		this.ticks = ticks;
		this.start = start;
		this.lines = lines;
		this.loop = loop;
		this.thread = thread;
	}

	/**
	 * Starts a session.
	 *
	 * @param folder  receives the segments; created when the first event is written
	 * @param session id of the session, unique and fit for a file name
	 * @param wall    the machine's clock
	 * @param ticks   nanoseconds of a clock that nobody sets, like {@link System#nanoTime()}
	 * @param changed told of every new state, from the writing thread; must not throw
	 */
	public static TraceWriter open(Path folder, String session, InstantSource wall, LongSupplier ticks,
			Consumer<State> changed) {
		return open(new LineAppender(session, new SegmentFolder(folder, session)), wall, ticks,
				ClockWatch.uptimeOr(ticks), changed, CAPACITY, RETRY);
	}

	static TraceWriter open(LineAppender lines, InstantSource wall, LongSupplier ticks, LongSupplier uptime,
			Consumer<State> changed, int capacity, Duration retry) {
		final StampedQueue queue = new StampedQueue(capacity);
		final long start = ticks.getAsLong();
		final ClockWatch watch = new ClockWatch(uptime, wall.instant(), start);
		final TraceLoop loop = new TraceLoop(queue, lines,
				event -> new Stamped(wall.instant(), ticks.getAsLong() - start, event),
				() -> watch.look(wall.instant(), ticks.getAsLong()), changed, retry);
		final Thread thread = Thread.ofPlatform().daemon().name("Attune trace").start(loop); //$NON-NLS-1$
		return new TraceWriter(queue, wall, ticks, start, lines, loop, thread);
	}

	/** Records an event as happening now. Safe for any thread; after {@link #close()} it has no effect. */
	public void record(TraceEvent event) {
		Objects.requireNonNull(event, "event"); //$NON-NLS-1$
		final Stamped stamped = new Stamped(wall.instant(), ticks.getAsLong() - start, event);
		queue.offer(stamped, stamped.precious());
	}

	/**
	 * Records an event as happening now of which only the writing thread asks what it is, once, before it asks for that of a later
	 * one. What the supplier looks at must not change any more, and it must not wait. An event that it fails to tell is lost, and
	 * counted. Not for the events that are on the disk before others. Safe for any thread.
	 */
	public void record(Supplier<? extends TraceEvent> event) {
		queue.offer(new Stamped(wall.instant(), ticks.getAsLong() - start, event), false);
	}

	/** The session's id. */
	public String session() {
		return lines.session();
	}

	public State state() {
		return loop.state();
	}

	/** Sequence number of the last line that is known to be on the disk itself; 0 if none is. Safe for any thread. */
	public long forced() {
		return lines.forced();
	}

	/** Writes what was recorded, for at most 5 s, and ends. */
	@Override
	public void close() {
		queue.close();
		try {
			thread.join(FAREWELL);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
