// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import java.util.function.Consumer;

import org.attune.core.hardware.HardwareCheck;
import org.attune.core.hardware.HardwareReport;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;

/** Checks hardware in the background; cancelling it, or closing the page that asked, ends the worker. */
final class HardwareCheckJob extends Job {
	private final HardwareCheck check;
	private final Consumer<HardwareReport> done;
	private final Runnable cancelled;
	private Control page;

	/** @param done and the other one are called in the UI thread, unless the page is gone */
	HardwareCheckJob(HardwareCheck check, Consumer<HardwareReport> done, Runnable cancelled) {
		super(Messages.hardware_job);
		this.check = check;
		this.done = done;
		this.cancelled = cancelled;
		setUser(false);
	}

	void start(Control asker) {
		page = asker;
		page.addDisposeListener(event -> cancel());
		schedule();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			final HardwareReport report = check.run(monitor);
			tell(() -> done.accept(report));
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			tell(cancelled);
			return Status.CANCEL_STATUS;
		}
	}

	private void tell(Runnable news) {
		if (!page.isDisposed()) {
			page.getDisplay().asyncExec(() -> {
				if (!page.isDisposed()) {
					news.run();
				}
			});
		}
	}
}
