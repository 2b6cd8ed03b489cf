// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.core.run.RunsListener;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * Answers the newest query in the background and brings the rows to the UI thread. Changes of runs are answered four times
 * a second at most, what a person asks for at once.
 */
final class RowsJob extends Job implements RunsListener {
	private static final int LIVE_MILLIS = 250;
	private final Runs runs;
	private final ColumnCatalog catalog;
	private final Display display;
	private final BiConsumer<Rows, Set<String>> deliver;
	private final ChangedRuns changed = new ChangedRuns();
	private volatile RowQuery query = RowQuery.FIRST;
	private volatile Rows last = Rows.NONE;

	/** @param deliver takes the rows and the ids of the runs that changed, in the UI thread */
	RowsJob(Runs runs, ColumnCatalog catalog, Display display, BiConsumer<Rows, Set<String>> deliver) {
		super(Messages.job_rows);
		this.runs = runs;
		this.catalog = catalog;
		this.display = display;
		this.deliver = deliver;
		setSystem(true);
		setPriority(INTERACTIVE);
	}

	void ask(RowQuery next) {
		query = next;
		schedule();
		wakeUp();
	}

	@Override
	public void runsChanged(Set<Run> some) {
		changed.add(some);
		schedule(LIVE_MILLIS);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Set<String> ids = changed.take().stream().map(Run::id).collect(Collectors.toSet());
		List<Run> all = runs.all();
		catalog.take(all);
		Rows rows = query.answer(all, catalog.columns(), catalog.fields(), last.filter());
		last = rows;
		if (!monitor.isCanceled() && !display.isDisposed()) {
			display.asyncExec(() -> deliver.accept(rows, ids));
		}
		return Status.OK_STATUS;
	}
}
