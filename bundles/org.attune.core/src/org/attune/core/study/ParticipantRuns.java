// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.core.run.RunsListener;

/** The runs of the participant's experiment. Safe for any thread. */
final class ParticipantRuns {
	private final Runs runs;
	private final Supplier<Optional<String>> experiment;

	ParticipantRuns(Runs runs, Supplier<Optional<String>> experiment) {
		this.runs = runs;
		this.experiment = experiment;
	}

	boolean has(Run run) {
		return experiment.get().filter(run.experiment()::equals).isPresent();
	}

	/** Those that wait or train. */
	List<Run> active() {
		return experiment.get().isEmpty() ? List.of()
				: runs.all().stream().filter(this::has).filter(run -> !run.status().ended()).toList();
	}

	boolean training() {
		return active().stream().anyMatch(run -> run.status() == RunStatus.RUNNING);
	}

	/** No run begins any more. @param also those that train */
	void stop(boolean also) {
		active().stream().filter(run -> also || run.status() == RunStatus.QUEUED).forEach(runs::stop);
	}

	/** Ends all at once, and waits until they are gone, for the patience at most. @return whether all are gone */
	boolean end(Duration patience) throws InterruptedException {
		final Semaphore changes = new Semaphore(0);
		final RunsListener listener = new RunsListener() {
			@Override
			public void runsChanged(Set<Run> changed) {
				changes.release();
			}
		};
		final long until = System.nanoTime() + patience.toNanos();
		runs.addListener(listener);
		try {
			active().forEach(runs::cancel);
			while (!active().isEmpty() && changes.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
				changes.drainPermits();
			}
		} finally {
			runs.removeListener(listener);
		}
		return active().isEmpty();
	}
}
