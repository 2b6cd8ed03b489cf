// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import java.io.IOException;
import java.nio.file.Path;

import org.attune.core.run.LiveRun;
import org.attune.core.run.Submission;
import org.attune.core.study.StudyException;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.Launch;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;

/**
 * Submits an experiment, or the configuration of an earlier run, to be trained. What cannot be trained is refused here, before anything
 * is made of it, with a message that says what to put right.
 */
public final class TrainingLaunchDelegate extends LaunchConfigurationDelegate {
	/** The launch of a working copy is one of the configuration that it is of: launch history and favourites take no other. */
	@Override
	public ILaunch getLaunch(ILaunchConfiguration configuration, String mode) {
		return new Launch(TrainingConfigurations.saved(configuration), mode, null);
	}

	/** Saves editors, or asks whether to; not for an earlier run, to which they do not matter. */
	@Override
	public boolean preLaunchCheck(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) throws CoreException {
		return configuration.hasAttribute(TrainingLaunch.RUN) || super.preLaunchCheck(configuration, mode, monitor);
	}

	/** The project whose unsaved editors the debug platform saves before the launch. */
	@Override
	protected IProject[] getBuildOrder(ILaunchConfiguration configuration, String mode) throws CoreException {
		return new IProject[] { TrainingSubject.experiment(configuration).getProject() };
	}

	/** There is nothing to build. */
	@Override
	public boolean buildForLaunch(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
		return false;
	}

	/** Problems elsewhere in the project do not matter; those of the experiment are told by the launch. */
	@Override
	public boolean finalLaunchCheck(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
		return true;
	}

	@Override
	public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor)
			throws CoreException {
		final SubMonitor progress = SubMonitor.convert(monitor, Messages.TrainingLaunchDelegate_submitting, 2);
		final TrainingSubject subject = TrainingSubject.of(configuration, progress.split(1));
		final TrainingConsole console = new TrainingConsole();
		final LiveRun run = submit(subject.runs(), submission(configuration, subject), console);
		new TrainingProcess(launch, run, console).begin();
		new RunJob(run).schedule();
		progress.worked(1);
	}

	private static Submission submission(ILaunchConfiguration configuration, TrainingSubject subject) throws CoreException {
		final TrainingPlace place = subject.placement().isPresent() ? TrainingPlace.of(subject.placement().get())
				: TrainingPlace.of(configuration);
		return new Submission(location(subject.runs()), subject.experiment(), subject.task(), subject.values().values(),
				subject.values().explicit(), subject.values().hash(), Origin.read(configuration), place.placement(), place.launcher());
	}

	private static Path location(IFolder runs) throws CoreException {
		final IPath location = runs.getLocation();
		if (location == null) {
			throw Refusals.of(Messages.bind(Messages.TrainingLaunchDelegate_notLocal, runs.getParent().getFullPath()));
		}
		return Path.of(location.toOSString());
	}

	private static LiveRun submit(IFolder runs, Submission submission, TrainingConsole console) throws CoreException {
		try {
			return Service.participations().submit(submission, () -> submitted(runs, submission, console));
		} catch (StudyException e) {
			throw Refusals.of(e.getMessage(), e);
		}
	}

	private static LiveRun submitted(IFolder runs, Submission submission, TrainingConsole console) throws CoreException {
		try {
			return Service.runs().submit(runs, submission, console);
		} catch (IOException e) {
			throw Refusals.of(Messages.bind(Messages.TrainingLaunchDelegate_noFolder, runs.getFullPath(), e), e);
		}
	}
}
