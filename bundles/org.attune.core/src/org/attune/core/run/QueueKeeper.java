// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

/** Keeps the queue from one session to the next. */
final class QueueKeeper {
	private final QueueFile file;
	private final ExecutorService disk;
	private final Runnable changed;
	private final RunQueue runs;
	private final List<String> oldOrder;

	/**
	 * @param disk    writes
	 * @param changed called after each change of the queue; must not wait
	 */
	QueueKeeper(QueueFile file, ExecutorService disk, Runnable changed) {
		this.file = file;
		this.disk = disk;
		this.changed = changed;
		final QueueFile.State old = file.read();
		this.oldOrder = new CopyOnWriteArrayList<>(old.order());
		this.runs = new RunQueue(old.paused(), this::queueChanged);
	}

	RunQueue runs() {
		return runs;
	}

	/** See {@link RunQueue#submit}. */
	void submit(Run run, Runnable training) {
		oldOrder.remove(run.id());
		runs.submit(run, training);
	}

	/** Runs in the order in which they waited in the last session; those that were not there come last, by their submission. */
	List<Run> inOldOrder(List<Run> waiting) {
		return waiting.stream().sorted(Comparator.comparingInt(this::oldPlace).thenComparing(Run::submittedAt)).toList();
	}

	private int oldPlace(Run run) {
		final int index = oldOrder.indexOf(run.id());
		return index < 0 ? Integer.MAX_VALUE : index;
	}

	private void queueChanged() {
		changed.run();
		if (!disk.isShutdown()) { // then all is written
			disk.execute(this::write);
		}
	}

	/** The places of runs that are not back yet are kept as well: their project may be closed. */
	private void write() {
		final Set<String> order = new LinkedHashSet<>();
		runs.all().forEach(run -> order.add(run.id()));
		order.addAll(oldOrder);
		file.write(new QueueFile.State(runs.paused(), List.copyOf(order)));
	}
}
