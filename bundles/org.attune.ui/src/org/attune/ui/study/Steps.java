// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Takes a participant's steps away from the UI thread, since each is on the disk before it counts. */
final class Steps {
	private final Control owner;
	private final Display display;

	/** @param owner nothing is told after its disposal */
	Steps(Control owner) {
		this.owner = owner;
		this.display = owner.getDisplay();
	}

	/**
	 * Takes a step in the background.
	 *
	 * @param ended called in the UI thread with what kept the step from being taken, in words for people; empty: nothing did
	 */
	void take(Runnable step, Consumer<Optional<String>> ended) {
		final Job job = Job.create(Messages.step_job, monitor -> {
			final var failure = failure(step);
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					if (!owner.isDisposed()) {
						ended.accept(failure);
					}
				});
			}
			return Status.OK_STATUS;
		});
		job.setSystem(true);
		job.schedule();
	}

	/** A step that does not lead on from here was pressed too late: the page that follows says so by itself. */
	private static Optional<String> failure(Runnable step) {
		try {
			step.run();
			return Optional.empty();
		} catch (IllegalStateException e) {
			ILog.get().info(Messages.step_late, e);
			return Optional.of(Messages.step_late);
		} catch (RuntimeException e) {
			return Optional.of(e.getMessage());
		}
	}
}
