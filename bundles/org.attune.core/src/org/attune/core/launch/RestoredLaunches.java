// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import java.io.IOException;

import org.attune.core.run.LiveRun;
import org.attune.core.run.Placement;
import org.attune.core.run.Restoring;
import org.attune.core.run.RunConsole;
import org.attune.core.worker.WorkerInstallation;
import org.attune.core.worker.WorkerLauncher;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.Launch;

/** Gives runs that waited when the workbench ended a launch again, with process, console and job as if they were just submitted. */
public final class RestoredLaunches implements Restoring {
	@Override
	public WorkerLauncher launcher(Placement placement) throws IOException {
		return new WorkerInstallation().launcher(placement.command(), placement.device(), placement.memory());
	}

	@Override
	public RunConsole console() {
		return new TrainingConsole();
	}

	@Override
	public void restored(LiveRun run, RunConsole console) {
		try {
			final Launch launch = new Launch(TrainingConfigurations.saved(new TrainingConfigurations().of(run.run())),
					ILaunchManager.RUN_MODE, null);
			DebugPlugin.getDefault().getLaunchManager().addLaunch(launch);
			new TrainingProcess(launch, run, (TrainingConsole) console).begin();
		} catch (CoreException e) {
			ILog.get().log(e.getStatus()); // it trains all the same
		}
		new RunJob(run).schedule();
	}
}
