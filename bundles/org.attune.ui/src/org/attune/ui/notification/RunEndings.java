// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.notification;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.attune.core.run.Run;
import org.attune.core.run.RunsListener;

/** Notices runs that end while it listens; those of earlier sessions ended before. */
final class RunEndings implements RunsListener {
	private final Consumer<Run> ended;
	private final Set<String> living = new HashSet<>();

	/** @param ended called once for each run that ends, from the thread that calls {@link #runsChanged} */
	RunEndings(Consumer<Run> ended) {
		this.ended = ended;
	}

	@Override
	public void runsChanged(Set<Run> changed) {
		for (Run run : changed) {
			if (!run.status().ended()) {
				living.add(run.id());
			} else if (living.remove(run.id())) {
				ended.accept(run);
			}
		}
	}
}
