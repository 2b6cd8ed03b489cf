// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The writing thread of a {@link TraceWriter}. */
final class TraceLoop implements Runnable {
	private static final Duration FORCE = Duration.ofSeconds(5);
	private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);
	/** As many precious events share one fsync when they come at once. */
	private static final int COMMIT = 64;

	private final StampedQueue queue;
	private final LineAppender lines;
	private final Function<TraceEvent, Stamped> stamp;
	private final Supplier<List<TraceEvent>> clocks;
	private final Consumer<TraceWriter.State> changed;
	private final Duration firstRetry;
	private volatile TraceWriter.State state = TraceWriter.State.WRITING;
	private Optional<Stamped> pending = Optional.empty();
	private Optional<String> failure = Optional.empty();
	private Duration retry;
	private long forced = System.nanoTime();
	private int precious;

	/** @param clocks what the clocks tell since the last time */
	TraceLoop(StampedQueue queue, LineAppender lines, Function<TraceEvent, Stamped> stamp,
			Supplier<List<TraceEvent>> clocks, Consumer<TraceWriter.State> changed, Duration firstRetry) {
		this.queue = queue;
		this.lines = lines;
		this.stamp = stamp;
		this.clocks = clocks;
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
		try {
			if (failure.isEmpty()) {
				reportDropped();
			}
		} finally {
			lines.end();
		}
	}

	/** @return whether there may be more to write */
	private boolean step() throws InterruptedException {
		try {
			recover();
			remark();
			reportDropped();
			writeNext();
			return !queue.finished() || pending.isPresent();
		} catch (IOException e) {
			return failed(e);
		}
	}

	private void recover() throws IOException {
		if (failure.isPresent()) {
			remark();
			lines.append(stamp.apply(new TraceEvent.RecorderFailed(failure.get())));
			failure = Optional.empty();
			retry = firstRetry;
			enter(TraceWriter.State.WRITING);
		}
	}

	private void remark() throws IOException {
		for (var remark = lines.remark(); remark.isPresent(); remark = lines.remark()) {
			lines.append(stamp.apply(remark.get()));
			lines.remarked();
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
			pending = queue.next(lines.dirty() ? untilForce() : FORCE).flatMap(this::known);
			reportClocks();
		}
		if (pending.isPresent()) {
			precious += pending.get().precious() ? 1 : 0;
			append(pending.get());
		}
		if (precious > 0 && (queue.idle() || precious >= COMMIT) || untilForce().isZero()) {
			lines.force();
			forced = System.nanoTime();
			precious = 0;
		}
	}

	private Optional<Stamped> known(Stamped stamped) {
		try {
			return Optional.of(stamped.known());
		} catch (RuntimeException e) { // nobody knows what it was; the recording goes on
			queue.addDropped(1);
			return Optional.empty();
		}
	}

	/** Before the event that came after it. Not as the first line, which says what session this is. */
	private void reportClocks() throws IOException {
		for (TraceEvent event : clocks.get()) {
			if (lines.begun()) {
				lines.append(stamp.apply(event));
			}
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
		failure = Optional.of(FailureText.of(e));
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
			failure = failure.map(first -> first + "; closing: " + FailureText.of(e)); //$NON-NLS-1$
		}
	}

	private void enter(TraceWriter.State next) {
		if (state != next) {
			state = next;
			changed.accept(next);
		}
	}
}
