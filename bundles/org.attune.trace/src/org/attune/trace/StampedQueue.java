// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A queue that never makes the giving side wait: what does not fit is counted. Nor does it wake the taking side up for each event,
 * which would take several times longer than to give it.
 */
final class StampedQueue {
	private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();
	/** When so much of the room is taken, waiting longer is no good idea. */
	private static final double MUCH = 0.25;
	private final Lock lock = new ReentrantLock();
	private final Condition changed = lock.newCondition();
	private final Queue<Stamped> waiting = new ArrayDeque<>();
	private final int capacity;
	private long dropped;
	private boolean closed;
	private boolean begun;

	StampedQueue(int capacity) {
		this.capacity = capacity;
	}

	/**
	 * Nothing is taken any more after {@link #close()}.
	 *
	 * @param urgent whether it has to be taken at once, not only soon
	 */
	void offer(Stamped stamped, boolean urgent) {
		lock.lock();
		try {
			if (closed) {
				return;
			}
			if (waiting.size() < capacity) {
				waiting.add(stamped);
				if (urgent || !begun || waiting.size() >= capacity * MUCH) {
					changed.signal(); // the first one makes the session known to others in the folder
					begun = true;
				}
			} else {
				dropped++;
			}
		} finally {
			lock.unlock();
		}
	}

	/** The next event; empty if none came within the time, or none will come any more. */
	Optional<Stamped> next(Duration patience) throws InterruptedException {
		lock.lock();
		try {
			long nanos = patience.toNanos();
			while (waiting.isEmpty() && !closed && nanos > 0) {
				final long look = Math.min(nanos, LOOK_NANOS);
				nanos -= look - changed.awaitNanos(look);
			}
			return Optional.ofNullable(waiting.poll());
		} finally {
			lock.unlock();
		}
	}

	/** Returns when the time is over or the queue was closed. */
	void pause(Duration time) throws InterruptedException {
		lock.lock();
		try {
			long nanos = time.toNanos();
			while (!closed && nanos > 0) {
				nanos = changed.awaitNanos(nanos);
			}
		} finally {
			lock.unlock();
		}
	}

	/** The events that did not fit, or were lost otherwise, since the last call. */
	long takeDropped() {
		lock.lock();
		try {
			final long count = dropped;
			dropped = 0;
			return count;
		} finally {
			lock.unlock();
		}
	}

	void addDropped(long count) {
		lock.lock();
		try {
			dropped += count;
		} finally {
			lock.unlock();
		}
	}

	void close() {
		lock.lock();
		try {
			closed = true;
			changed.signalAll();
		} finally {
			lock.unlock();
		}
	}

	boolean closed() {
		lock.lock();
		try {
			return closed;
		} finally {
			lock.unlock();
		}
	}

	/** Whether nothing waits at the moment. */
	boolean idle() {
		lock.lock();
		try {
			return waiting.isEmpty();
		} finally {
			lock.unlock();
		}
	}

	/** Whether nothing waits and nothing will come. */
	boolean finished() {
		lock.lock();
		try {
			return closed && waiting.isEmpty();
		} finally {
			lock.unlock();
		}
	}
}
