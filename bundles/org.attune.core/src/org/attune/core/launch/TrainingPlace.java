// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import java.io.IOException;

import org.attune.core.run.Placement;
import org.attune.core.worker.WorkerInstallation;
import org.attune.core.worker.WorkerLauncher;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.debug.core.ILaunchConfiguration;

/** Where a launch trains, and the worker for that. */
record TrainingPlace(Placement placement, WorkerLauncher launcher) {
	private static final String NODE = "org.attune.core"; //$NON-NLS-1$

	/** What a launch configuration says, and where it says nothing the preferences. May wait some seconds for a worker's answer. */
	static TrainingPlace of(ILaunchConfiguration configuration) throws CoreException {
		final String command = command(configuration);
		final String device = configuration.getAttribute(TrainingLaunch.DEVICE, "").strip(); //$NON-NLS-1$
		final int memory = Math.max(0, configuration.getAttribute(TrainingLaunch.MEMORY, 0));
		final WorkerLauncher launcher = launcher(command, device, memory);
		return new TrainingPlace(
				new Placement(command, device, threads(configuration), memory, queue(command, launcher.device())), launcher);
	}

	/** The same place again. */
	static TrainingPlace of(Placement placement) throws CoreException {
		return new TrainingPlace(placement, launcher(placement.command(), placement.device(), placement.memory()));
	}

	private static String command(ILaunchConfiguration configuration) throws CoreException {
		if (configuration.getAttribute(TrainingLaunch.LOCAL, false)) {
			return ""; //$NON-NLS-1$
		}
		final String own = configuration.getAttribute(TrainingLaunch.WORKER_COMMAND, ""); //$NON-NLS-1$
		final String general = Platform.getPreferencesService().getString(NODE, "workerCommand", "", null); //$NON-NLS-1$ //$NON-NLS-2$
		return own.isBlank() ? general.strip() : own.strip();
	}

	private static int threads(ILaunchConfiguration configuration) throws CoreException {
		final int own = configuration.getAttribute(TrainingLaunch.THREADS, 0);
		return Math.max(0, own > 0 ? own : Platform.getPreferencesService().getInt(NODE, "threads", 0, null)); //$NON-NLS-1$
	}

	/** Runs at the same place wait for each other. */
	private static String queue(String command, String device) {
		return device.equals(WorkerLauncher.CPU) ? command : (command + ' ' + device).strip();
	}

	private static WorkerLauncher launcher(String command, String device, int memory) throws CoreException {
		try {
			return new WorkerInstallation().launcher(command, device, memory);
		} catch (IOException e) {
			throw Refusals.of(e.getMessage(), e);
		}
	}
}
