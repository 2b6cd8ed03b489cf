// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.attune.core.run.ImportedRun;
import org.attune.core.run.Run;

/** Brings what runs bring to some other place while they train. Called from one thread of its own, so it may block. */
public interface RunsFollower extends AutoCloseable {
	/**
	 * Goes on.
	 *
	 * @param changed runs that were added or changed since the last call; may be empty
	 * @return when to be called again although nothing changed; empty: not before something does
	 */
	Optional<Duration> follow(Set<Run> changed);

	/** Whether the run trains, or has trained since; also where it was submitted and ended between two calls. */
	static boolean trainsSince(Instant start, Run run) {
		final boolean ours = !run.environment().containsKey(ImportedRun.MARK);
		return !run.status().ended() || ours && run.submittedAt().isAfter(start);
	}

	/** Writes what is left and can be written at once. Called from the same thread, last of all. */
	@Override
	void close();
}
