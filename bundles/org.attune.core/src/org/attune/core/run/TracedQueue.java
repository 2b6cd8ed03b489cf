// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.util.List;
import java.util.function.Consumer;

import org.attune.trace.TraceEvent;
import org.attune.trace.TrainingEvent.QueueChange;
import org.attune.trace.TrainingEvent.QueueChanged;

/** Tells the trace what a person does to the queue. */
record TracedQueue(WaitingRuns runs, Consumer<TraceEvent> trace) implements WaitingRuns {
	@Override
	public List<Run> all() {
		return runs.all();
	}

	@Override
	public void move(Run run, int places) {
		final int before = all().indexOf(run);
		runs.move(run, places);
		final int after = all().indexOf(run);
		if (after >= 0 && after != before) {
			trace.accept(new QueueChanged(QueueChange.MOVED, run.id(), after + 1));
		}
	}

	@Override
	public boolean paused() {
		return runs.paused();
	}

	@Override
	public void pause() {
		if (!paused()) {
			runs.pause();
			trace.accept(new QueueChanged(QueueChange.PAUSED, null, null));
		}
	}

	@Override
	public void proceed() {
		if (paused()) {
			runs.proceed();
			trace.accept(new QueueChanged(QueueChange.RESUMED, null, null));
		}
	}
}
