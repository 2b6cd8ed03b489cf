// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Trains runs one after the other at each place, in the order of submission or in the one that a person wants. */
final class RunQueue implements WaitingRuns, AutoCloseable {
	private final ExecutorService threads = Executors
			.newCachedThreadPool(Thread.ofPlatform().daemon().name("Attune training").factory()); //$NON-NLS-1$
	private final List<Entry> waiting = new ArrayList<>();
	private final Set<String> busy = new HashSet<>();
	private final Runnable changed;
	private boolean paused;
	private boolean closed;

	/**
	 * @param paused  whether it starts nothing at first
	 * @param changed called after each change, by the thread that makes it and with a lock held: must not wait
	 */
	RunQueue(boolean paused, Runnable changed) {
		this.paused = paused;
		this.changed = changed;
	}

	/** @param training trains the run to its end, and returns at once if the run was cancelled while it waited */
	private record Entry(Run run, Runnable training) {
		String place() {
			return run.placement().queue();
		}
	}

	/** Puts a run at the end. @param training trains it to its end, and returns at once if it was cancelled while it waited */
	synchronized void submit(Run run, Runnable training) {
		waiting.add(new Entry(run, training));
		startNext();
		changed.run();
	}

	/** Takes a run out, if it still waits and the queue is not closed: then it stays for the next session. */
	synchronized void remove(Run run) {
		if (!closed && waiting.removeIf(entry -> entry.run() == run)) {
			changed.run();
		}
	}

	@Override
	public synchronized List<Run> all() {
		return waiting.stream().map(Entry::run).toList();
	}

	@Override
	public synchronized void move(Run run, int places) {
		final int[] line = IntStream.range(0, waiting.size())
				.filter(index -> waiting.get(index).place().equals(run.placement().queue())).toArray();
		final List<Entry> entries = new ArrayList<>(IntStream.of(line).mapToObj(waiting::get).toList());
		final int from = entries.stream().map(Entry::run).toList().indexOf(run);
		if (from < 0) {
			return;
		}
		entries.add(Math.clamp((long) from + places, 0, entries.size() - 1), entries.remove(from));
		IntStream.range(0, line.length).forEach(index -> waiting.set(line[index], entries.get(index)));
		changed.run();
	}

	@Override
	public synchronized boolean paused() {
		return paused;
	}

	@Override
	public synchronized void pause() {
		paused = true;
		changed.run();
	}

	@Override
	public synchronized void proceed() {
		paused = false;
		startNext();
		changed.run();
	}

	/** Starts nothing any more; what trains now goes on, and what waits stays. */
	@Override
	public synchronized void close() {
		closed = true;
		threads.shutdown();
	}

	private void startNext() {
		final Iterator<Entry> entries = waiting.iterator();
		while (!paused && !closed && entries.hasNext()) {
			final Entry entry = entries.next();
			if (busy.add(entry.place())) {
				entries.remove();
				threads.execute(() -> train(entry));
			}
		}
	}

	private void train(Entry entry) {
		try {
			entry.training().run();
		} finally {
			freed(entry.place());
		}
	}

	private synchronized void freed(String place) {
		busy.remove(place);
		startNext();
		if (!closed) {
			changed.run();
		}
	}
}
