// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Takes runs over that waited when an earlier session ended, unless they belong to another workbench that still runs. */
final class RunRestoration {
	private final RunCatalogue catalogue;
	private final Restoring restoring;
	private final Beginning beginning;

	RunRestoration(RunCatalogue catalogue, Restoring restoring, Beginning beginning) {
		this.catalogue = catalogue;
		this.restoring = restoring;
		this.beginning = beginning;
	}

	/** Makes a run live. */
	@FunctionalInterface
	interface Beginning {
		/** Puts the run at the end of the queue. */
		LiveRun begin(Run run, Submission submission, RunClaim claim, RunConsole console);
	}

	/** @param waiting runs that wait and belong to nobody that is known, in the order in which they are to be trained */
	void restore(List<Run> waiting) {
		waiting.forEach(this::restore);
	}

	private void restore(Run run) {
		final RunFiles files = new RunFiles(run.folder());
		final Optional<RunClaim> claim = claim(files);
		if (files.begun()) { // also by somebody who had it until just now
			claim.ifPresent(RunRestoration::giveUp);
			catalogue.readAgain(run);
		} else if (claim.isPresent()) {
			run.progress().busy(""); //$NON-NLS-1$
			final RunConsole console = restoring.console();
			restoring.restored(beginning.begin(run, submission(run), claim.get(), console), console);
		} else {
			run.progress().busy(Messages.RunReader_waitsElsewhere);
		}
	}

	/** None either where the disk knows no locks: then nobody can tell whose the run is. */
	private static Optional<RunClaim> claim(RunFiles files) {
		try {
			return RunClaim.of(files);
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	private static void giveUp(RunClaim claim) {
		try {
			claim.end();
		} catch (IOException e) {
			// the file stays behind, which is in nobody's way
		}
	}

	private Submission submission(Run run) {
		return new Submission(run.folder().getParent(), run.experiment(), run.task(), run.values(), List.copyOf(run.explicit()),
				run.configurationHash(), run.provenance(), run.placement(), new PlacedWorker(run.placement(), restoring));
	}
}
