// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import java.util.Arrays;
import java.util.Optional;

import org.attune.core.launch.TrainingLaunch;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.osgi.util.NLS;

/** The launch configurations of experiments: where the person made none, one comes with the first run. */
final class TrainingConfigurations {
	private final ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();

	/** The configuration of the experiment, found or created. Not for the UI thread: it reads and writes files. */
	ILaunchConfiguration of(IFile experiment) throws CoreException {
		final Optional<ILaunchConfiguration> existing = Arrays.stream(manager.getLaunchConfigurations(type()))
				.filter(configuration -> trains(configuration, experiment)).findFirst();
		return existing.isPresent() ? existing.get() : create(experiment);
	}

	private ILaunchConfigurationType type() {
		return manager.getLaunchConfigurationType(TrainingLaunch.TYPE);
	}

	private static boolean trains(ILaunchConfiguration configuration, IFile experiment) {
		try {
			final String path = configuration.getAttribute(TrainingLaunch.EXPERIMENT, ""); //$NON-NLS-1$
			return experiment.getFullPath().toString().equals(path);
		} catch (CoreException e) {
			ILog.get().warn(NLS.bind(Messages.configuration_unreadable, configuration.getName()), e);
			return false;
		}
	}

	private ILaunchConfiguration create(IFile experiment) throws CoreException {
		final String name = experiment.getFullPath().removeFileExtension().lastSegment();
		final ILaunchConfigurationWorkingCopy created = type().newInstance(null,
				manager.generateLaunchConfigurationName(name));
		created.setAttribute(TrainingLaunch.EXPERIMENT, experiment.getFullPath().toString());
		created.setMappedResources(new IResource[] { experiment });
		return created.doSave();
	}
}
