// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

import org.attune.core.run.Run;
import org.attune.core.run.RunsListener;

/**
 * The thread of a {@link RunsFollower}. Those who tell of changes never wait for it: it gathers them, with a pause between
 * two calls.
 */
public final class FollowerThread implements RunsListener, AutoCloseable {
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final RunsFollower follower;
	private final Duration pause;
	private final BiConsumer<String, Throwable> log;
	private final ReentrantLock lock = new ReentrantLock();
	private final Condition news = lock.newCondition();
	private final Thread thread;
	private Set<Run> waiting = new HashSet<>();
	private boolean woken;
	private boolean closed;

	/**
	 * Starts the thread.
	 *
	 * @param pause least time between two calls of the follower
	 * @param log   takes what the follower throws
	 */
	public FollowerThread(String name, RunsFollower follower, Duration pause, BiConsumer<String, Throwable> log) {
		this.follower = follower;
		this.pause = pause;
		this.log = log;
		this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
	}

	@Override
	public void runsChanged(Set<Run> changed) {
		lock.lock();
		try {
			waiting.addAll(changed);
			news.signalAll();
		} finally {
			lock.unlock();
		}
	}

	/** Has the follower called although no run changed. Returns at once. */
	public void wake() {
		lock.lock();
		try {
			woken = true;
			news.signalAll();
		} finally {
			lock.unlock();
		}
	}

	/** Lets the follower end, and waits for it some seconds at most. */
	@Override
	public void close() {
		lock.lock();
		try {
			closed = true;
			news.signalAll();
		} finally {
			lock.unlock();
		}
		try {
			if (!thread.join(PATIENCE)) {
				thread.interrupt();
				thread.join(PATIENCE);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void run() {
		try (follower) {
			Optional<Duration> again = Optional.empty();
			while (await(again)) {
				again = follow();
				rest();
			}
			follow();
		} catch (InterruptedException e) {
			return; // the end of the workbench
		}
	}

	private Optional<Duration> follow() {
		try {
			return follower.follow(take());
		} catch (RuntimeException e) {
			log.accept(Messages.FollowerThread_failed, e);
			return Optional.empty();
		}
	}

	/** @return whether to go on */
	private boolean await(Optional<Duration> longest) throws InterruptedException {
		lock.lockInterruptibly();
		try {
			long rest = longest.map(Duration::toNanos).orElse(Long.MAX_VALUE);
			while (waiting.isEmpty() && !woken && !closed && rest > 0) {
				rest = news.awaitNanos(rest);
			}
			return !closed;
		} finally {
			lock.unlock();
		}
	}

	/** What comes meanwhile travels with the next call. */
	private void rest() throws InterruptedException {
		lock.lockInterruptibly();
		try {
			long rest = pause.toNanos();
			while (!closed && rest > 0) {
				rest = news.awaitNanos(rest);
			}
		} finally {
			lock.unlock();
		}
	}

	private Set<Run> take() {
		lock.lock();
		try {
			final Set<Run> taken = waiting;
			waiting = new HashSet<>();
			woken = false;
			return taken;
		} finally {
			lock.unlock();
		}
	}
}
