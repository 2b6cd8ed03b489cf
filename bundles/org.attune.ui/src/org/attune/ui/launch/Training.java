// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import java.util.List;
import java.util.Optional;

import org.attune.core.run.Provenance;
import org.attune.ui.editor.ExperimentEditors;
import org.attune.ui.editor.TuningEditor;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
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
			final Optional<TuningEditor> editor = ExperimentEditors.on(experiment);
			final TrainingOperation operation = new TrainingOperation(experiment, mode,
					editor.map(open -> of(open, provenance)).orElse(provenance), seeds, () -> editor.ifPresent(open -> submitted(experiment, open)));
			final Job job = Job.create(NLS.bind(Messages.run_starting, experiment.getName()), operation::run);
			job.setUser(false);
			job.schedule();
		}
	}

	/** What the person said in the editor, where nothing else is known. */
	private static Provenance of(TuningEditor editor, Provenance provenance) {
		final Provenance because = provenance.why().isEmpty() ? provenance.because(editor.why()) : provenance;
		return provenance.parent().isPresent() ? because : editor.parentRun().map(because::from).orElse(because);
	}

	/** Only what was submitted ends with that: a launch that was refused keeps the line. */
	private static void submitted(IFile experiment, TuningEditor editor) {
		Display.getDefault()
				.asyncExec(() -> ExperimentEditors.on(experiment).filter(open -> open == editor).ifPresent(TuningEditor::submitted));
	}
}
