// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.attune.core.run.Run;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Prepares pictures in the background, at most ten a second: a request replaces the one before it, and while a picture
 * is in the making further requests wait together for one next picture.
 */
final class ChartJob extends Job {
	private static final long PAUSE_MILLIS = 100;
	private final Supplier<List<Run>> runs;
	private final Consumer<ChartPicture> ready;
	private final ChartPreparation preparation = new ChartPreparation();
	private volatile ChartRequest request;

	/**
	 * @param runs
	 *            the runs to show; called in the background
	 * @param ready
	 *            takes the picture; called in the background
	 */
	ChartJob(Supplier<List<Run>> runs, Consumer<ChartPicture> ready) {
		super(Messages.canvas_name);
		this.runs = runs;
		this.ready = ready;
		setSystem(true);
	}

	/** A person changed something: prepares soon. */
	void prepare(ChartRequest wanted) {
		request = wanted;
		schedule();
	}

	/** The runs went on: prepares after a pause; may be called as often as points arrive, from any thread. */
	void prepareAgain() {
		schedule(PAUSE_MILLIS);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		ChartRequest wanted = request;
		if (wanted != null && wanted.drawable()) {
			ChartPicture picture = preparation.picture(wanted, runs.get());
			if (!monitor.isCanceled()) {
				ready.accept(picture);
			}
		}
		return Status.OK_STATUS;
	}
}
