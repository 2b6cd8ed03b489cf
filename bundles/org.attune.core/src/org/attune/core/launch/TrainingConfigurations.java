// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import java.util.Arrays;
import java.util.Optional;

import org.attune.core.run.Run;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;

/**
 * The launch configurations of experiments and of runs. They read and write files, so not for the UI thread.
 */
public final class TrainingConfigurations {
	private final ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();

	/** The configuration of the experiment, found or, where the person made none, created. */
	public ILaunchConfiguration of(IFile experiment) throws CoreException {
		final Optional<ILaunchConfiguration> existing = find(experiment.getFullPath().toString());
		return existing.isPresent() ? existing.get() : create(experiment);
	}

	/**
	 * A working copy that trains a run again as its own request says, whatever has become of the experiment. To be launched, not to be
	 * saved. It is one of the experiment's own configuration, if there is one, which is then what the launch history shows.
	 */
	public ILaunchConfigurationWorkingCopy of(Run run) throws CoreException {
		final Optional<ILaunchConfiguration> existing = find(run.experiment());
		final ILaunchConfigurationWorkingCopy copy = existing.isPresent() ? existing.get().getWorkingCopy()
				: type().newInstance(null, manager.generateLaunchConfigurationName(name(IPath.fromPortableString(run.experiment()))));
		copy.setAttribute(TrainingLaunch.EXPERIMENT, run.experiment());
		copy.setAttribute(TrainingLaunch.RUN, run.id());
		copy.setAttribute(TrainingLaunch.PARENT_RUN, run.id());
		return copy;
	}

	/** The configuration that a working copy is of; the working copy where it is of none. */
	static ILaunchConfiguration saved(ILaunchConfiguration configuration) {
		return configuration instanceof final ILaunchConfigurationWorkingCopy copy && copy.getOriginal() != null ? copy.getOriginal()
				: configuration;
	}

	private Optional<ILaunchConfiguration> find(String experiment) throws CoreException {
		return Arrays.stream(manager.getLaunchConfigurations(type())).filter(configuration -> trains(configuration, experiment))
				.findFirst();
	}

	private ILaunchConfigurationType type() {
		return manager.getLaunchConfigurationType(TrainingLaunch.TYPE);
	}

	private static boolean trains(ILaunchConfiguration configuration, String experiment) {
		try {
			return experiment.equals(configuration.getAttribute(TrainingLaunch.EXPERIMENT, "")); //$NON-NLS-1$
		} catch (CoreException e) {
			ILog.get().warn(Messages.bind(Messages.TrainingConfigurations_unreadable, configuration.getName()), e);
			return false;
		}
	}

	private ILaunchConfiguration create(IFile experiment) throws CoreException {
		final ILaunchConfigurationWorkingCopy created = type().newInstance(null,
				manager.generateLaunchConfigurationName(name(experiment.getFullPath())));
		created.setAttribute(TrainingLaunch.EXPERIMENT, experiment.getFullPath().toString());
		created.setMappedResources(new IResource[] { experiment });
		return created.doSave();
	}

	private static String name(IPath experiment) {
		return experiment.removeFileExtension().lastSegment();
	}
}
