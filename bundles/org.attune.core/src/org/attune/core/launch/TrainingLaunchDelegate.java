// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.attune.core.run.LiveRun;
import org.attune.core.run.Placement;
import org.attune.core.run.Provenance;
import org.attune.core.run.Submission;
import org.attune.core.worker.WorkerInstallation;
import org.attune.core.worker.WorkerLauncher;
import org.attune.core.workspace.WorkspaceRuns;
import org.attune.model.configuration.EffectiveValues;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Submits an experiment to be trained. An experiment that cannot be trained is refused here, before anything is made of
 * it, with a message that says what to put right.
 */
public final class TrainingLaunchDelegate extends LaunchConfigurationDelegate {
	private static final String NODE = "org.attune.core"; //$NON-NLS-1$
	private static final String RUNS = "runs"; //$NON-NLS-1$

	/** The project whose unsaved editors the debug platform saves before the launch, or asks whether to. */
	@Override
	protected IProject[] getBuildOrder(ILaunchConfiguration configuration, String mode) throws CoreException {
		return new IProject[] { experiment(configuration).getProject() };
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
		final IFile file = experiment(configuration);
		final TrainingGate.Trainable trainable = trainable(file, progress.split(1));
		final IFolder runs = file.getParent().getFolder(IPath.fromPortableString(RUNS));
		final TrainingConsole console = new TrainingConsole();
		final LiveRun run = submit(runs, submission(configuration, file, runs, trainable), console);
		new TrainingProcess(launch, run, console).begin();
		new RunJob(run).schedule();
		progress.worked(1);
	}

	private static IFile experiment(ILaunchConfiguration configuration) throws CoreException {
		final String path = configuration.getAttribute(TrainingLaunch.EXPERIMENT, ""); //$NON-NLS-1$
		if (!ResourcesPlugin.getWorkspace().validatePath(path, IResource.FILE).isOK()) {
			throw refused(Messages.bind(Messages.TrainingLaunchDelegate_noExperiment, configuration.getName()), null);
		}
		final IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(path));
		if (!file.exists()) {
			throw refused(Messages.bind(Messages.TrainingLaunchDelegate_absent, path, configuration.getName()), null);
		}
		return file;
	}

	private static TrainingGate.Trainable trainable(IFile file, IProgressMonitor monitor) throws CoreException {
		file.refreshLocal(IResource.DEPTH_ZERO, monitor);
		try (InputStream content = file.getContents()) {
			return TrainingGate.pass(content, file.getFullPath().toString());
		} catch (TrainingGate.Refusal e) {
			throw refused(e.getMessage(), e);
		} catch (IOException e) {
			throw refused(Messages.bind(Messages.TrainingLaunchDelegate_unreadable, file.getFullPath(), e.getMessage()),
					e);
		}
	}

	private static Submission submission(ILaunchConfiguration configuration, IFile file, IFolder runs,
			TrainingGate.Trainable trainable) throws CoreException {
		final String command = command(configuration);
		final String parent = configuration.getAttribute(TrainingLaunch.PARENT_RUN, ""); //$NON-NLS-1$
		final EffectiveValues values = trainable.values();
		final String device = configuration.getAttribute(TrainingLaunch.DEVICE, ""); //$NON-NLS-1$
		final WorkerLauncher launcher = launcher(command, device);
		final Placement placement = new Placement(command, device, threads(configuration), place(command, launcher.device()));
		return new Submission(location(runs), file.getFullPath().toString(), trainable.task(), values.values(),
				List.copyOf(values.explicit()), values.hash(),
				parent.isBlank() ? Provenance.NONE : Provenance.NONE.from(parent), placement, launcher);
	}

	private static Path location(IFolder runs) throws CoreException {
		final IPath location = runs.getLocation();
		if (location == null) {
			throw refused(Messages.bind(Messages.TrainingLaunchDelegate_notLocal, runs.getParent().getFullPath()),
					null);
		}
		return Path.of(location.toOSString());
	}

	private static String command(ILaunchConfiguration configuration) throws CoreException {
		final String own = configuration.getAttribute(TrainingLaunch.WORKER_COMMAND, ""); //$NON-NLS-1$
		final String general = Platform.getPreferencesService().getString(NODE, "workerCommand", "", null); //$NON-NLS-1$ //$NON-NLS-2$
		return own.isBlank() ? general.strip() : own.strip();
	}

	private static int threads(ILaunchConfiguration configuration) throws CoreException {
		final int own = configuration.getAttribute(TrainingLaunch.THREADS, 0);
		return Math.max(0, own > 0 ? own : Platform.getPreferencesService().getInt(NODE, "threads", 0, null)); //$NON-NLS-1$
	}

	/** Runs at the same place wait for each other. */
	private static String place(String command, String device) {
		return device.equals(WorkerLauncher.CPU) ? command : (command + ' ' + device).strip();
	}

	private static WorkerLauncher launcher(String command, String device) throws CoreException {
		try {
			return new WorkerInstallation().launcher(command, device.strip());
		} catch (IOException e) {
			throw refused(e.getMessage(), e);
		} catch (IllegalArgumentException e) {
			throw refused(Messages.bind(Messages.TrainingLaunchDelegate_command, command, e.getMessage()), e);
		}
	}

	private static LiveRun submit(IFolder runs, Submission submission, TrainingConsole console) throws CoreException {
		try {
			return service().submit(runs, submission, console);
		} catch (IOException e) {
			throw refused(Messages.bind(Messages.TrainingLaunchDelegate_noFolder, runs.getFullPath(), e), e);
		}
	}

	private static WorkspaceRuns service() throws CoreException {
		final BundleContext context = FrameworkUtil.getBundle(TrainingLaunchDelegate.class).getBundleContext();
		return Optional.ofNullable(context.getServiceReference(WorkspaceRuns.class)).map(context::getService)
				.orElseThrow(() -> refused(Messages.TrainingLaunchDelegate_noService, null));
	}

	private static CoreException refused(String message, Throwable cause) {
		return new CoreException(Status.error(message, cause));
	}
}
