// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The writing thread of a {@link TraceWriter}. */
final class TraceLoop implements Runnable {
	private static final Duration FORCE = Duration.ofSeconds(5);
	private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

	private final StampedQueue queue;
	private final LineAppender lines;
	private final Function<TraceEvent, Stamped> stamp;
	private final Consumer<TraceWriter.State> changed;
	private final Duration firstRetry;
	private volatile TraceWriter.State state = TraceWriter.State.WRITING;
	private Optional<Stamped> pending = Optional.empty();
	private Optional<String> failure = Optional.empty();
	private Duration retry;
	private long forced = System.nanoTime();

	TraceLoop(StampedQueue queue, LineAppender lines, Function<TraceEvent, Stamped> stamp,
			Consumer<TraceWriter.State> changed, Duration firstRetry) {
		this.queue = queue;
		this.lines = lines;
		this.stamp = stamp;
		this.changed = changed;
		this.firstRetry = firstRetry;
		this.retry = firstRetry;
	}

	TraceWriter.State state() {
		return state;
	}

	@Override
	public void run() {
		try {
			while (step()) {
				// each step writes at most one event
			}
			finish();
		} catch (IOException e) {
			enter(TraceWriter.State.FAILED);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			enter(queue.closed() && state == TraceWriter.State.WRITING ? TraceWriter.State.CLOSED
					: TraceWriter.State.FAILED);
		}
	}

	private void finish() throws IOException {
		if (failure.isEmpty()) {
			reportDropped();
		}
		lines.force();
		lines.close();
	}

	/** @return whether there may be more to write */
	private boolean step() throws InterruptedException {
		try {
			recover();
			reportDropped();
			writeNext();
			return !queue.finished() || pending.isPresent();
		} catch (IOException e) {
			return failed(e);
		}
	}

	private void recover() throws IOException {
		if (failure.isPresent()) {
			lines.append(stamp.apply(new TraceEvent.RecorderFailed(failure.get())));
			failure = Optional.empty();
			retry = firstRetry;
			enter(TraceWriter.State.WRITING);
		}
	}

	private void reportDropped() throws IOException {
		final long dropped = queue.takeDropped();
		if (dropped > 0) {
			try {
				lines.append(stamp.apply(new TraceEvent.Dropped(dropped)));
			} catch (IOException e) {
				queue.addDropped(dropped);
				throw e;
			}
		}
	}

	private void writeNext() throws IOException, InterruptedException {
		if (pending.isEmpty()) {
			pending = queue.next(lines.dirty() ? untilForce() : FORCE);
		}
		final boolean precious = pending.map(Stamped::precious).orElse(false);
		if (pending.isPresent()) {
			append(pending.get());
		}
		if (precious || untilForce().isZero()) {
			lines.force();
			forced = System.nanoTime();
		}
	}

	private void append(Stamped stamped) throws IOException {
		try {
			lines.append(stamped);
		} catch (RuntimeException e) { // an event that has no JSON form is lost; the recording goes on
			queue.addDropped(1);
		}
		pending = Optional.empty();
	}

	private Duration untilForce() {
		final Duration left = FORCE.minusNanos(System.nanoTime() - forced);
		return left.isNegative() ? Duration.ZERO : left;
	}

	/** @return whether to try again: while the session goes on, and once more at its end */
	private boolean failed(IOException e) throws InterruptedException {
		failure = Optional.of(String.valueOf(e));
		enter(TraceWriter.State.FAILED);
		abandon();
		if (queue.closed()) {
			return false;
		}
		queue.pause(retry);
		retry = retry.multipliedBy(2).compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : retry.multipliedBy(2);
		return true;
	}

	private void abandon() {
		try {
			lines.abandon();
		} catch (IOException e) {
			failure = failure.map(first -> first + "; closing: " + e); //$NON-NLS-1$
		}
	}

	private void enter(TraceWriter.State next) {
		if (state != next) {
			state = next;
			changed.accept(next);
		}
	}
}
