// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.HashSet;
import java.util.Set;

import org.attune.core.run.Run;

/** Runs that changed and that nobody has looked at since. Any thread. */
public final class ChangedRuns {
	private final Set<Run> waiting = new HashSet<>();

	/** Returns whether none waited before. */
	public synchronized boolean add(Set<Run> changed) {
		boolean first = waiting.isEmpty();
		waiting.addAll(changed);
		return first;
	}

	public synchronized boolean isEmpty() {
		return waiting.isEmpty();
	}

	/** All that wait; none of them does afterwards. */
	public synchronized Set<Run> take() {
		Set<Run> taken = Set.copyOf(waiting);
		waiting.clear();
		return taken;
	}
}
