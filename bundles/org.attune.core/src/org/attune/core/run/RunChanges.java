// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Gathers changes of runs and tells listeners of them from one thread, with a pause between two calls. */
final class RunChanges implements AutoCloseable {
	private final List<RunsListener> listeners = new CopyOnWriteArrayList<>();
	private final ScheduledExecutorService thread = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("Attune runs").factory()); //$NON-NLS-1$
	private final Duration pause;
	private final BiConsumer<String, Throwable> log;
	private Set<Run> waiting = empty();
	private boolean queueWaits;
	private long lastCall;

	/**
	 * @param pause least time between two calls of the listeners
	 * @param log   takes what listeners throw
	 */
	RunChanges(Duration pause, BiConsumer<String, Throwable> log) {
		this.pause = pause;
		this.log = log;
		this.lastCall = System.nanoTime() - pause.toNanos();
	}

	void add(RunsListener listener) {
		if (!listeners.contains(listener)) {
			listeners.add(listener);
		}
	}

	void remove(RunsListener listener) {
		listeners.remove(listener);
	}

	/** Notes a change; returns at once. */
	synchronized void changed(Run run) {
		schedule();
		waiting.add(run);
	}

	/** Notes a change of the queue; returns at once. */
	synchronized void queueChanged() {
		schedule();
		queueWaits = true;
	}

	private void schedule() {
		if (waiting.isEmpty() && !queueWaits && !thread.isShutdown()) {
			final long delay = Math.max(0, pause.toNanos() - (System.nanoTime() - lastCall));
			thread.schedule(this::tell, delay, TimeUnit.NANOSECONDS);
		}
	}

	/** Tells no one of anything any more. */
	@Override
	public void close() {
		thread.shutdownNow();
	}

	private void tell() {
		final Waiting told = take();
		listeners.forEach(listener -> inform(listener, told));
	}

	private void inform(RunsListener listener, Waiting told) {
		try {
			if (!told.runs().isEmpty()) {
				listener.runsChanged(told.runs());
			}
			if (told.queue()) {
				listener.queueChanged();
			}
		} catch (RuntimeException e) {
			log.accept(Messages.RunChanges_listener, e);
		}
	}

	private synchronized Waiting take() {
		final Waiting taken = new Waiting(Collections.unmodifiableSet(waiting), queueWaits);
		waiting = empty();
		queueWaits = false;
		lastCall = System.nanoTime();
		return taken;
	}

	/** What is to be told. */
	private record Waiting(Set<Run> runs, boolean queue) {
	}

	private static Set<Run> empty() {
		return Collections.newSetFromMap(new IdentityHashMap<>());
	}
}
