// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.attune.core.statistics.SeedGroup;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * Prepares pictures in the background, at most four a second unless a person changes something: a request replaces the
 * one before it, and while a picture is in the making further requests wait together for one next picture.
 */
final class ChartJob extends Job {
	private static final long PAUSE_MILLIS = 250;
	private final Display display;
	private final Supplier<List<SeedGroup>> groups;
	private final Consumer<ReadyPicture> show;
	private final ChartPreparation preparation = new ChartPreparation();
	private final AtomicReference<ReadyPicture> ready = new AtomicReference<>();
	private volatile ChartRequest request;

	/**
	 * @param groups
	 *            the runs to show; called in the background
	 * @param show
	 *            takes the newest picture and the duty to dispose of it; called in the UI thread
	 */
	ChartJob(Display display, Supplier<List<SeedGroup>> groups, Consumer<ReadyPicture> show) {
		super(Messages.canvas_name);
		this.display = display;
		this.groups = groups;
		this.show = show;
		setSystem(true);
	}

	/** A person changed something: prepares soon. */
	void prepare(ChartRequest wanted) {
		request = wanted;
		wakeUp();
		schedule();
	}

	/** The runs went on: prepares after a pause; may be called as often as points arrive, from any thread. */
	void prepareAgain() {
		schedule(PAUSE_MILLIS);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		ChartRequest wanted = request;
		if (wanted != null && wanted.drawable() && !display.isDisposed()) {
			ChartPicture picture = preparation.picture(wanted, groups.get());
			if (!monitor.isCanceled() && !display.isDisposed()) {
				deliver(new ReadyPicture(picture, PanelImages.of(picture, display)));
			}
		}
		return Status.OK_STATUS;
	}

	/** One hop to the UI thread brings the newest picture; one that it has no time for is dropped. */
	private void deliver(ReadyPicture picture) {
		ReadyPicture missed = ready.getAndSet(picture);
		if (missed != null) {
			missed.dispose();
		} else if (!display.isDisposed()) {
			display.asyncExec(() -> show.accept(ready.getAndSet(null)));
		}
	}
}
