// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

import org.attune.trace.TraceEvent;

/**
 * Writes down and tells the ends of runs that nobody was there for: their workbench was killed. A run that another
 * workbench claims is left to it.
 */
final class UntoldEnds {
	private final Consumer<TraceEvent> trace;

	UntoldEnds(Consumer<TraceEvent> trace) {
		this.trace = trace;
	}

	/** Looks at runs that nobody in this process trains. */
	void reconcile(Collection<Run> runs) {
		runs.stream().filter(run -> run.status().ended()).filter(UntoldEnds::untold).forEach(this::tell);
	}

	private static boolean untold(Run run) {
		final RunFiles files = new RunFiles(run.folder());
		return Files.isDirectory(run.folder()) && !Files.exists(files.result());
	}

	/** What cannot be written now is found again by the next scan. */
	private void tell(Run run) {
		final RunFiles files = new RunFiles(run.folder());
		try {
			final Optional<RunClaim> claim = RunClaim.of(files);
			if (claim.isPresent()) {
				end(run, files);
				claim.get().end();
			}
		} catch (IOException e) {
			// a folder that cannot be written, or a disk without locks: the run is shown as lost all the same
		}
	}

	private void end(Run run, RunFiles files) throws IOException {
		if (untold(run)) {
			final String parameters = run.progress().farewell().map(last -> last.parametersSha256()).orElse(""); //$NON-NLS-1$
			new RunWriter(files).result(new RunResult(run.status(), run.message(), run.startedAt(), run.endedAt().orElseThrow(),
					Optional.empty(), parameters));
			trace.accept(new TraceEvent.RunEnded(run.id(), run.status().name(), run.message()));
		}
	}
}
