// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.exchange;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.attune.core.export.LiveExports;
import org.attune.core.run.Run;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Follows runs on their way to the MLflow server. Cancelling it keeps the rest of them here; ending the workbench does
 * not, the next one goes on.
 */
final class MlflowJob extends Job {
	private static final long LOOK_MILLIS = 200;

	private final List<Run> runs;
	private final LiveExports exports;

	MlflowJob(List<Run> runs, LiveExports exports) {
		super(Messages.form_mlflow);
		this.runs = runs;
		this.exports = exports;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		if (!exports.send(runs)) {
			return Status.error(Messages.export_noServerError);
		}
		final SubMonitor progress = SubMonitor.convert(monitor, Messages.form_mlflow, runs.size());
		try {
			int done = 0;
			for (int now = done(); now < runs.size(); now = done()) {
				progress.worked(now - done);
				done = now;
				progress.subTask(IntegrationsText.of(exports.mlflow()));
				if (progress.isCanceled()) {
					exports.withdraw(runs);
					return Status.CANCEL_STATUS;
				}
				new CountDownLatch(1).await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
			}
			return Status.OK_STATUS;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Status.CANCEL_STATUS;
		}
	}

	private int done() {
		return (int) runs.stream().filter(run -> !exports.isOnItsWay(run)).count();
	}
}
