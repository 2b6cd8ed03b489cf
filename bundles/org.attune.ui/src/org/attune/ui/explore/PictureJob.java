// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Works something out in the background and shows it in the UI thread; a request replaces the one before it. */
final class PictureJob<T> extends Job {
	private final AtomicReference<Supplier<T>> request = new AtomicReference<>();
	private final Control control;
	private final Display display;
	private final Consumer<T> ready;

	/**
	 * @param ready
	 *            called in the UI thread, never after the control's disposal
	 */
	PictureJob(String name, Control control, Consumer<T> ready) {
		super(name);
		this.control = control;
		this.display = control.getDisplay();
		this.ready = ready;
		setSystem(true);
		control.addDisposeListener(event -> cancel());
	}

	/** Any thread. */
	void prepare(Supplier<T> work) {
		request.set(work);
		schedule();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Supplier<T> work = request.getAndSet(null);
		if (work != null) {
			T made = work.get();
			if (!monitor.isCanceled() && !display.isDisposed()) {
				display.asyncExec(() -> show(made));
			}
		}
		return Status.OK_STATUS;
	}

	private void show(T made) {
		if (!control.isDisposed()) {
			ready.accept(made);
		}
	}
}
