// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.attune.core.worker.WorkerLauncher;

/**
 * Gives restored runs a worker, and remembers them.
 *
 * @param restored the runs, in their order
 */
public record FakeRestoring(WorkerLauncher launcher, Queue<LiveRun> restored) implements Restoring {
	public FakeRestoring(WorkerLauncher launcher) {
		this(launcher, new ConcurrentLinkedQueue<>());
	}

	@Override
	public WorkerLauncher launcher(Placement placement) {
		return launcher;
	}

	@Override
	public RunConsole console() {
		return (text, error) -> { };
	}

	@Override
	public void restored(LiveRun run, RunConsole console) {
		restored.add(run);
	}
}
