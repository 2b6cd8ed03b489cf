// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

import org.attune.core.run.Placement;
import org.attune.core.run.Run;
import org.attune.model.configuration.EffectiveValues;
import org.attune.trace.wire.TaskSpec;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.debug.core.ILaunchConfiguration;

/**
 * What a launch trains.
 *
 * @param experiment workspace path of the experiment
 * @param runs       folder for the run's folder
 * @param placement  where it trains, if the launch configuration does not decide about it
 */
record TrainingSubject(String experiment, IFolder runs, TaskSpec task, EffectiveValues values, Optional<Placement> placement) {
	private static final String RUNS = "runs"; //$NON-NLS-1$

	/** The run that is to be trained again, or else the experiment, with what the configuration puts in place of its values. */
	static TrainingSubject of(ILaunchConfiguration configuration, IProgressMonitor monitor) throws CoreException {
		final String run = configuration.getAttribute(TrainingLaunch.RUN, ""); //$NON-NLS-1$
		final TrainingSubject subject = run.isEmpty() ? experiment(experiment(configuration), monitor) : run(run);
		return subject.with(configuration.getAttribute(TrainingLaunch.VALUES, Map.of()))
				.seeded(configuration.getAttribute(TrainingLaunch.SEED, "")); //$NON-NLS-1$
	}

	/** The file that a configuration names. */
	static IFile experiment(ILaunchConfiguration configuration) throws CoreException {
		final String path = configuration.getAttribute(TrainingLaunch.EXPERIMENT, ""); //$NON-NLS-1$
		if (!ResourcesPlugin.getWorkspace().validatePath(path, IResource.FILE).isOK()) {
			throw Refusals.of(Messages.bind(Messages.TrainingLaunchDelegate_noExperiment, configuration.getName()));
		}
		final IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(path));
		if (!file.exists()) {
			throw Refusals.of(Messages.bind(Messages.TrainingLaunchDelegate_absent, path, configuration.getName()));
		}
		return file;
	}

	private static TrainingSubject experiment(IFile file, IProgressMonitor monitor) throws CoreException {
		file.refreshLocal(IResource.DEPTH_ZERO, monitor);
		try (InputStream content = file.getContents()) {
			final TrainingGate.Trainable trainable = TrainingGate.pass(content, file.getFullPath().toString());
			return new TrainingSubject(file.getFullPath().toString(),
					file.getParent().getFolder(IPath.fromPortableString(RUNS)), trainable.task(), trainable.values(), Optional.empty());
		} catch (TrainingGate.Refusal e) {
			throw Refusals.of(e.getMessage(), e);
		} catch (IOException e) {
			throw Refusals.of(Messages.bind(Messages.TrainingLaunchDelegate_unreadable, file.getFullPath(), e.getMessage()), e);
		}
	}

	private static TrainingSubject run(String id) throws CoreException {
		final Run run = Service.runs().find(id)
				.orElseThrow(() -> Refusals.of(Messages.bind(Messages.TrainingLaunchDelegate_noRun, id)));
		return new TrainingSubject(run.experiment(), folder(run), run.task(), EffectiveValues.of(run.values(), run.explicit()),
				Optional.of(run.placement()));
	}

	private static IFolder folder(Run run) throws CoreException {
		for (IContainer container : ResourcesPlugin.getWorkspace().getRoot()
				.findContainersForLocationURI(run.folder().getParent().toUri())) {
			if (container instanceof final IFolder folder && folder.getProject().isOpen()) {
				return folder;
			}
		}
		throw Refusals.of(Messages.bind(Messages.TrainingLaunchDelegate_noRun, run.id()));
	}

	private TrainingSubject with(Map<String, String> others) {
		EffectiveValues changed = values;
		for (Map.Entry<String, String> other : others.entrySet()) {
			changed = changed.with(other.getKey(), other.getValue());
		}
		return new TrainingSubject(experiment, runs, task, changed, placement);
	}

	private TrainingSubject seeded(String seed) throws CoreException {
		if (seed.isEmpty()) {
			return this;
		}
		try {
			return new TrainingSubject(experiment, runs,
					new TaskSpec(task.dataset(), task.inputSize(), task.network(), Long.parseLong(seed)), values, placement);
		} catch (NumberFormatException e) {
			throw Refusals.of(Messages.bind(Messages.TrainingLaunchDelegate_seed, seed), e);
		}
	}}
