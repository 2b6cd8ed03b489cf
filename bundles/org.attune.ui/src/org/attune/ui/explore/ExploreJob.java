// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.core.run.RunsListener;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Takes in the runs in the background, at most twice a second and only while the view can be seen. Changes that do not
 * show, for example further iterations without a better value, cost the UI thread nothing.
 */
final class ExploreJob extends Job implements RunsListener {
	private static final long PAUSE_MILLIS = 500;
	private final Runs runs;
	private final Control control;
	private final Display display;
	private final Consumer<ExploreData> ready;
	private volatile boolean visible = true;
	private volatile Metric metric;
	private ExploreData last = ExploreData.NONE;

	/**
	 * @param ready
	 *            called in the UI thread, never after the control's disposal
	 */
	ExploreJob(Runs runs, Metric metric, Control control, Consumer<ExploreData> ready) {
		super(Messages.view_name);
		this.runs = runs;
		this.metric = metric;
		this.control = control;
		this.display = control.getDisplay();
		this.ready = ready;
		setSystem(true);
	}

	@Override
	public void runsChanged(Set<Run> changed) {
		if (visible) {
			schedule(PAUSE_MILLIS);
		}
	}

	void judgeBy(Metric other) {
		metric = other;
		schedule();
	}

	void seen(boolean now) {
		visible = now;
		if (now) {
			schedule();
		}
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		ExploreData data = data(metric);
		if (!monitor.isCanceled() && !data.same(last) && !display.isDisposed()) {
			last = data;
			display.asyncExec(() -> {
				if (!control.isDisposed()) {
					ready.accept(data);
				}
			});
		}
		return Status.OK_STATUS;
	}

	/** Reads the values of hyperparameters only where there are other runs than last time. */
	private ExploreData data(Metric wanted) {
		List<Run> all = runs.all();
		List<Run> begun = all.stream().filter(run -> run.status() != RunStatus.QUEUED).toList();
		return begun.equals(last.runs()) ? last.measuredAgain(wanted) : ExploreData.of(begun, wanted);
	}
}
