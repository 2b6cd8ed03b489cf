// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.core.run.RunsListener;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchSite;

/** The runs that an experiment can be compared with, and when there are other ones. */
final class ExperimentRuns implements RunsListener {
	private final Optional<Runs> runs;
	private final Supplier<String> path;
	private final Display display;
	private volatile Runnable news = () -> { };
	private volatile String known = ""; //$NON-NLS-1$

	private ExperimentRuns(Optional<Runs> runs, Supplier<String> path, Display display) {
		this.runs = runs;
		this.path = path;
		this.display = display;
	}

	/**
	 * @param path
	 *            workspace path of the experiment; called in any thread
	 */
	static ExperimentRuns of(IWorkbenchSite site, Supplier<String> path) {
		return new ExperimentRuns(Optional.ofNullable(site.getService(Runs.class)), path,
				site.getShell().getDisplay());
	}

	/**
	 * Begins to listen.
	 *
	 * @param listener
	 *            called in the UI thread when there is another run, or a run has told what memory it takes
	 */
	void begin(Runnable listener) {
		news = listener;
		known = state();
		runs.ifPresent(service -> service.addListener(this));
	}

	void end() {
		news = () -> { };
		runs.ifPresent(service -> service.removeListener(this));
	}

	/** All runs of the workspace, the newest first. */
	List<Run> all() {
		return runs.map(Runs::all).orElse(List.of()).stream().sorted(Comparator.comparingInt(Run::number).reversed())
				.toList();
	}

	/** Those of the experiment, the newest first. */
	List<Run> own() {
		return own(all());
	}

	/** Those of the experiment among some. */
	List<Run> own(List<Run> some) {
		return some.stream().filter(run -> run.experiment().equals(path.get())).toList();
	}

	/** Metrics come ten times a second, but matter to nobody here. */
	@Override
	public void runsChanged(Set<Run> changed) {
		final String now = state();
		if (!now.equals(known) && !display.isDisposed()) {
			known = now;
			display.asyncExec(() -> news.run());
		}
	}

	private String state() {
		final List<Run> all = runs.map(Runs::all).orElse(List.of());
		final long told = all.stream().filter(run -> run.memoryEstimate().isPresent()).count();
		return all.size() + " " + told + " " + all.stream().mapToInt(Run::number).max().orElse(0); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
