// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.util.List;

/**
 * The runs that were submitted and wait for their turn. Those of one {@link Placement#queue() place} are trained one after the other,
 * in this order. What waits when the workbench ends waits again when it is started: order and pause are kept. Safe for any thread.
 */
public interface WaitingRuns {
	/** A snapshot, in the order in which they will be trained where they have the same place. */
	List<Run> all();

	/** Moves a waiting run among those of its place. @param places negative: nearer to its turn; too many count as to the end */
	void move(Run run, int places);

	/** Whether no run is started, until the person wants it. */
	boolean paused();

	/** Starts no more runs; what trains goes on. */
	void pause();

	/** Starts runs again. */
	void proceed();
}
