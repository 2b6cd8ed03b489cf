// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.attune.core.run.Runs;
import org.attune.core.trace.Recorder;
import org.attune.ide.sample.SampleProject;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;

/**
 * Edits and submits through the real window until the process is killed, and prints on standard output how many lines of
 * the trace are known to be on the disk itself: who kills it can see whether they are there afterwards. No run is trained.
 */
final class UntilKilledPlayer implements Runnable {
	private static final String RUN = "org.attune.ui.command.run"; //$NON-NLS-1$
	private static final Duration PATIENCE = Duration.ofMinutes(2);
	private static final int PER_SUBMISSION = 4;
	private static final long POLL_NANOS = 1_000_000;

	private final IWorkbench workbench = PlatformUI.getWorkbench();
	private final Stage stage = new Stage(workbench);
	private final Runs runs = workbench.getService(Runs.class);
	private final Recorder recorder = workbench.getService(Recorder.class);
	private final PrintStream out = System.out;

	@Override
	public void run() {
		try {
			begin();
			Thread.ofPlatform().daemon().name("Attune acknowledgements").start(this::acknowledge); //$NON-NLS-1$
			for (int edit = 1;; edit++) {
				edit(edit);
			}
		} catch (RuntimeException e) {
			e.printStackTrace(out);
			stage.close();
		}
	}

	private void begin() {
		stage.arrange();
		final IFile sample = new SampleProject().experiment();
		stage.await("the sample experiment", PATIENCE, sample::exists); //$NON-NLS-1$
		runs.queue().pause();
		stage.open(sample);
		stage.awaitControl("value.learningRate"); //$NON-NLS-1$
	}

	private void edit(int number) {
		stage.type("value.learningRate", "0.00" + (1 + number % 9)); //$NON-NLS-1$ //$NON-NLS-2$
		if (number % PER_SUBMISSION == 0) {
			stage.execute(IWorkbenchCommandConstants.EDIT_UNDO);
			final int before = runs.all().size();
			stage.execute(RUN);
			stage.await("the submission to appear among the runs", PATIENCE, () -> runs.all().size() > before); //$NON-NLS-1$
		}
	}

	private void acknowledge() {
		Recorder.OnDisk told = new Recorder.OnDisk("", 0); //$NON-NLS-1$
		while (true) {
			final Recorder.OnDisk now = recorder.onDisk().orElse(told);
			if (!now.equals(told)) {
				out.println("on disk " + now.session() + ' ' + now.lines());
				told = now;
			}
			LockSupport.parkNanos(POLL_NANOS);
		}
	}
}
