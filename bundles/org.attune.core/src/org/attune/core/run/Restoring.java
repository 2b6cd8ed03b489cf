// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.io.IOException;

import org.attune.core.worker.WorkerLauncher;

/** What a run needs that waited when the workbench ended and waits again: a worker, and somebody who shows it. */
public interface Restoring {
	/**
	 * Starts the worker of a run. Asked when it is the run's turn, by the thread that trains.
	 *
	 * @throws IOException if there is no such worker here; the message says what to do
	 */
	WorkerLauncher launcher(Placement placement) throws IOException;

	/** Where the run's text goes. */
	RunConsole console();

	/** The run waits. @param console from {@link #console()} */
	void restored(LiveRun run, RunConsole console);
}
