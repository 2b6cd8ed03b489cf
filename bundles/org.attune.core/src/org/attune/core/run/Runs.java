// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.util.List;
import java.util.Optional;

/** The runs of this workspace: those in the folders of open projects, and those that train now. Safe for any thread. */
public interface Runs {
	/** All runs by number; a snapshot. Runs of earlier sessions appear some time after the start. */
	List<Run> all();

	Optional<Run> find(String id);

	/**
	 * Asks the run to end after the epoch that it is in; a queued run is cancelled. Returns at once; no effect on one
	 * that ended.
	 */
	void stop(Run run);

	/**
	 * Ends the run now. Returns at once: the run changes when its worker is gone, seconds later at most. No effect on
	 * one that ended.
	 */
	void cancel(Run run);

	/** Asks the run to wait after the minibatch that it is at. Returns at once; no effect on one that does not train. */
	void pause(Run run);

	/** Asks a run that waits to go on. Returns at once. */
	void proceed(Run run);

	/** Asks the run to write a checkpoint now. Returns at once; {@link Run#checkpoint()} tells when it is written. */
	void writeCheckpoint(Run run);

	/**
	 * Asks the run to measure its layers at one in so many iterations; see {@link Run#layers()}. It makes training slower. Returns at
	 * once.
	 *
	 * @param every from 1; 0: no longer
	 */
	void measureLayers(Run run, int every);

	/** Replaces what the person added to a run. Returns at once: it is written in the background. */
	void annotate(Run run, Annotation annotation);

	/**
	 * Says that a run may be submitted soon, so that it can begin at once. Returns at once; called often it does no more
	 * than called once, and where no worker is installed nothing.
	 */
	default void prepare() {
		// runs that cannot be submitted need nothing
	}

	/** A listener that is there already is not added again. */
	void addListener(RunsListener listener);

	void removeListener(RunsListener listener);

	/** The runs that wait for their turn. */
	WaitingRuns queue();

	/** The runs that have not ended, by number; a snapshot. Takes no longer where thousands have. */
	default List<Run> active() {
		return all().stream().filter(run -> !run.status().ended()).toList();
	}
}
