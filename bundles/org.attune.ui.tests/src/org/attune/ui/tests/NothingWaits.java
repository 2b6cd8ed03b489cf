// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import org.attune.core.run.LiveRun;
import org.attune.core.run.Placement;
import org.attune.core.run.Restoring;
import org.attune.core.run.RunConsole;
import org.attune.core.worker.WorkerLauncher;

/** No session was there before. */
final class NothingWaits implements Restoring {
	@Override
	public WorkerLauncher launcher(Placement placement) {
		throw new AssertionError("No run waited");
	}

	@Override
	public RunConsole console() {
		throw new AssertionError("No run waited");
	}

	@Override
	public void restored(LiveRun run, RunConsole console) {
		throw new AssertionError("No run waited");
	}
}
