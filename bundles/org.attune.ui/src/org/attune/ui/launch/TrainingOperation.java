// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;

import org.attune.core.launch.Origin;
import org.attune.core.launch.TrainingConfigurations;
import org.attune.core.run.Provenance;
import org.attune.model.file.ExperimentFile;
import org.attune.model.file.ModelFileException;
import org.attune.model.tuning.Experiment;
import org.attune.model.validation.ExperimentValidation;
import org.attune.model.validation.Problem;
import org.attune.model.validation.Severity;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.osgi.util.NLS;

/** Submits an experiment as it is in its file. If something speaks against it, that is shown and nothing happens. */
final class TrainingOperation {
	private final IFile file;
	private final String mode;
	private final Provenance provenance;
	private final List<Long> seeds;
	private final Runnable submitted;

	/** @param submitted called when all runs were submitted, by the thread that runs the operation */
	TrainingOperation(IFile file, String mode, Provenance provenance, List<Long> seeds, Runnable submitted) {
		this.file = file;
		this.mode = mode;
		this.provenance = provenance;
		this.seeds = seeds;
		this.submitted = submitted;
	}

	void run(IProgressMonitor monitor) {
		final SubMonitor progress = SubMonitor.convert(monitor, Math.max(1, seeds.size()));
		try {
			final List<Problem> errors = errors();
			if (errors.isEmpty()) {
				final ILaunchConfigurationWorkingCopy copy = new TrainingConfigurations().of(file).getWorkingCopy();
				Origin.write(provenance, copy);
				Resubmission.launch(copy, seeds, mode, progress);
				submitted.run();
			} else {
				Refusal.show(refusal(errors));
			}
		} catch (ModelFileException e) {
			Refusal.show(e.getMessage());
		} catch (CoreException e) {
			Refusal.show(e.getStatus().getMessage());
		} catch (IOException e) {
			Refusal.show(NLS.bind(Messages.run_unreadable, file.getFullPath(), e.getMessage()));
		}
	}

	private List<Problem> errors() throws CoreException, IOException, ModelFileException {
		try (InputStream content = file.getContents(true)) {
			final Experiment experiment = ExperimentFile.load(content, file.getFullPath().toString());
			return ExperimentValidation.problems(experiment).stream()
					.filter(problem -> problem.severity() == Severity.ERROR).toList();
		}
	}

	private String refusal(List<Problem> errors) {
		final String lines = errors.stream().map(problem -> NLS.bind(Messages.run_problem, problem.message()))
				.collect(Collectors.joining("\n")); //$NON-NLS-1$
		return NLS.bind(Messages.run_refused, file.getFullPath(), lines);
	}
}
