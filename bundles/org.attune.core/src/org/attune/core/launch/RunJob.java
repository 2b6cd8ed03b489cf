// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.attune.core.run.LiveRun;
import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Shows a run in the Progress view, epoch by epoch. Cancelling the job cancels the run; the job ends when the run has.
 */
final class RunJob extends Job {
	private static final long GLANCE_MILLIS = 250;

	private final LiveRun live;

	RunJob(LiveRun live) {
		super(Messages.bind(Messages.RunJob_name, live.run().label(), live.run().experiment()));
		this.live = live;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		final Run run = live.run();
		final SubMonitor progress = SubMonitor.convert(monitor, getName(), Math.max(1, run.epochs()));
		int shown = 0;
		while (!endedSoon()) {
			progress.worked(run.epoch() - shown);
			shown = run.epoch();
			progress.subTask(words(run));
		}
		return run.status() == RunStatus.CANCELLED ? Status.CANCEL_STATUS : Status.OK_STATUS;
	}

	@Override
	protected void canceling() {
		live.cancel();
	}

	private boolean endedSoon() {
		try {
			live.ended().get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
			return true;
		} catch (TimeoutException e) {
			return false;
		} catch (ExecutionException e) {
			throw new IllegalStateException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	private static String words(Run run) {
		if (run.iteration() == 0) {
			return run.message().isEmpty() ? run.status().label() : run.message();
		}
		final double loss = run.last(Metric.LOSS).orElse(run.last(Metric.TRAINING_LOSS).orElse(Double.NaN));
		return Messages.bind(Messages.RunJob_epoch,
				new Object[] { Math.min(run.epoch() + 1, run.epochs()), run.epochs(), String.format("%.4f", loss) }); //$NON-NLS-1$
	}
}
