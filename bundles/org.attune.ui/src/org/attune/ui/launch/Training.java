// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import java.util.List;

import org.attune.core.run.Provenance;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.ide.IDE;

/** How every button, key and menu starts a training. */
public final class Training {
	private Training() {
	}

	/**
	 * Saves the editors of the experiment and submits it in a job; what speaks against it is shown to the person. To be
	 * called in the UI thread.
	 *
	 * @param mode
	 *            a mode of {@code ILaunchManager}
	 */
	public static void start(IFile experiment, String mode) {
		start(experiment, mode, Provenance.NONE, List.of());
	}

	/**
	 * The same with what is known of the submission: the run that the values were copied from, why, and so on.
	 *
	 * @param seeds
	 *            a run for each; none: one run with the task's own seed
	 */
	public static void start(IFile experiment, String mode, Provenance provenance, List<Long> seeds) {
		if (IDE.saveAllEditors(new IResource[] { experiment }, false)) {
			final TrainingOperation operation = new TrainingOperation(experiment, mode, provenance, seeds);
			final Job job = Job.create(NLS.bind(Messages.run_starting, experiment.getName()), operation::run);
			job.setUser(false);
			job.schedule();
		}
	}
}
