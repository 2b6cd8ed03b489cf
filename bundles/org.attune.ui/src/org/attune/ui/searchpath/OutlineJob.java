// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import java.util.Set;
import java.util.function.Consumer;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.core.run.RunsListener;
import org.attune.ui.runs.ChangedRuns;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Works the rows of the search path out in the background, four times a second at most. One update at a time is on its way to the UI
 * thread; what changes meanwhile comes with the next.
 */
final class OutlineJob extends Job implements RunsListener {
	private static final int LIVE_MILLIS = 250;
	private final Runs runs;
	private final Control control;
	private final Display display;
	private final Consumer<OutlineUpdate> deliver;
	private final ChangedRuns changed = new ChangedRuns();
	private volatile boolean underWay;
	private volatile StepOutline last = StepOutline.EMPTY;

	/** @param deliver takes updates in the UI thread, never after the control's disposal */
	OutlineJob(Runs runs, Control control, Consumer<OutlineUpdate> deliver) {
		super(Messages.job_outline);
		this.runs = runs;
		this.control = control;
		this.display = control.getDisplay();
		this.deliver = deliver;
		setSystem(true);
		setPriority(INTERACTIVE);
	}

	@Override
	public void runsChanged(Set<Run> some) {
		changed.add(some);
		schedule(LIVE_MILLIS);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		if (!underWay) {
			OutlineUpdate update = OutlineUpdate.of(last, runs.all(), changed.take());
			last = update.outline();
			if (!monitor.isCanceled() && !display.isDisposed()) {
				underWay = true;
				display.asyncExec(() -> arrive(update));
			}
		}
		return Status.OK_STATUS;
	}

	private void arrive(OutlineUpdate update) {
		if (!control.isDisposed()) {
			deliver.accept(update);
			underWay = false;
			if (!changed.isEmpty()) {
				schedule();
			}
		}
	}
}
