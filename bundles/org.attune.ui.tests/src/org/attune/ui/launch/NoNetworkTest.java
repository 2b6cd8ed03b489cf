// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.model.preset.Presets;
import org.attune.ui.tests.AttuneParts;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Sockets;
import org.attune.ui.tests.Waiting;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything works without a network: neither the workbench nor the worker has a socket that leads to another machine. */
@ExtendWith(NoErrorLogged.class)
final class NoNetworkTest {
	private static final Duration TRAINING = Duration.ofMinutes(3);
	private final Runs runs = PlatformUI.getWorkbench().getService(Runs.class);
	private final ILaunchManager launches = DebugPlugin.getDefault().getLaunchManager();
	private final Set<String> abroad = new TreeSet<>();
	private final Set<Long> workers = new TreeSet<>();

	@AfterEach
	void removeLaunches() throws Exception {
		launches.removeLaunches(launches.getLaunches());
		for (ILaunchConfiguration configuration : launches.getLaunchConfigurations()) {
			configuration.delete();
		}
	}

	@Test
	void aTrainingAndAllViewsDoWithoutTheNetwork() throws Exception {
		List<String> before = Sockets.abroad(ProcessHandle.current());
		for (String view : AttuneParts.views().toList()) {
			AttuneParts.show(view);
			look();
		}
		try (ExperimentScene scene = new ExperimentScene(Presets.QUICK)) {
			scene.open();
			scene.choose("task.network", "LeNet");
			scene.set("value.epochs", "1");
			train(scene);
		}
		AttuneParts.page();
		abroad.removeAll(before.stream().map(socket -> ProcessHandle.current().pid() + " " + socket).toList());
		assertEquals(Set.of(), abroad);
		assertEquals(false, workers.isEmpty(), "a worker was looked at");
	}

	private void train(ExperimentScene scene) throws Exception {
		long before = ours(scene).count();
		scene.execute(RunHandler.ID);
		Waiting.until("the run is there", () -> ours(scene).count() > before);
		Run run = ours(scene).reduce((one, next) -> next).orElseThrow();
		Waiting.until(run + " ends", TRAINING, () -> {
			look();
			return run.status().ended();
		});
		assertEquals(RunStatus.FINISHED, run.status(), run.message());
	}

	private Stream<Run> ours(ExperimentScene scene) {
		return runs.all().stream().filter(run -> run.experiment().equals(scene.file().getFullPath().toString()));
	}

	private void look() {
		ProcessHandle.current().descendants().map(ProcessHandle::pid).forEach(workers::add);
		Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
				.forEach(process -> Sockets.abroad(process).forEach(socket -> abroad.add(process.pid() + " " + socket)));
	}
}
