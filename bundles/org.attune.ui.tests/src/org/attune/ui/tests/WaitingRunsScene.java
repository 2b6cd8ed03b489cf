// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import java.util.List;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.ui.PlatformUI;

/** An experiment whose runs wait in a queue that is held back; all gone after closing. Runs that are let go train nothing. */
public final class WaitingRunsScene implements AutoCloseable {
	private static final String RUN = "org.attune.ui.command.run";
	private final Runs runs = PlatformUI.getWorkbench().getService(Runs.class);
	private final ILaunchManager launches = DebugPlugin.getDefault().getLaunchManager();
	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.attune.core");
	private final ExperimentScene scene;

	public WaitingRunsScene(String preset) throws CoreException {
		scene = new ExperimentScene(preset);
		preferences.put("workerCommand", '"' + java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java").toString() + "\" -version");
		runs.queue().pause();
		scene.open();
	}

	public ExperimentScene experiment() {
		return scene;
	}

	/** Submits the experiment once more. */
	public Run submit() throws CommandException {
		int before = all().size();
		scene.execute(RUN);
		return await(before + 1).getLast();
	}

	/** Waits until there are so many runs of the experiment. */
	public List<Run> await(int count) {
		Waiting.until("there are " + count + " runs", () -> all().size() >= count);
		return all();
	}

	/** Runs of the experiment, in the order of their submission. */
	public List<Run> all() {
		String experiment = scene.file().getFullPath().toString();
		return runs.all().stream().filter(run -> run.experiment().equals(experiment)).toList();
	}

	@Override
	public void close() throws CoreException {
		all().forEach(runs::cancel);
		Waiting.until("nothing waits", () -> all().stream().allMatch(run -> run.status().ended()));
		runs.queue().proceed();
		preferences.remove("workerCommand");
		launches.removeLaunches(launches.getLaunches());
		for (ILaunchConfiguration configuration : launches.getLaunchConfigurations()) {
			configuration.delete();
		}
		scene.close();
	}
}
