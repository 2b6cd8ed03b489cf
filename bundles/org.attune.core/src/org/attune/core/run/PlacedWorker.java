// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.io.IOException;
import java.nio.file.Path;

import org.attune.core.worker.WorkerLauncher;

/** The worker of a run that was restored, looked for when it is needed: that may take a while, and devices come and go. */
record PlacedWorker(Placement placement, Restoring restoring) implements WorkerLauncher {
	@Override
	public Process start(Path folder) throws IOException {
		return found().start(folder);
	}

	@Override
	public WorkerLauncher found() throws IOException {
		return restoring.launcher(placement);
	}
}
