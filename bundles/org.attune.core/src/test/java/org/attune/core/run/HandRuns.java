// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.trace.wire.TaskSpec;

/** Runs that train nothing: a test says what becomes of them. Told at once, on its thread. */
public final class HandRuns implements Runs {
	private final List<Run> runs = new ArrayList<>();
	private final List<RunsListener> listeners = new ArrayList<>();
	private final List<String> asked = new ArrayList<>();

	/** A run that waits. */
	public Run submit(Submission submission) {
		final int number = runs.size() + 1;
		final Path folder = submission.runs().resolve("r" + number).toAbsolutePath();
		final RunDescription description = new RunDescription("r" + number, number, folder, ExampleRuns.NOON, submission.experiment(),
				submission.task(), submission.values(), new LinkedHashSet<>(submission.explicit()), submission.configurationHash(),
				submission.provenance(), submission.placement());
		final Run run = new Run(description, RunProgress.of(description, InstantSource.system()));
		runs.add(run);
		tell(run);
		return run;
	}

	public void begin(Run run) {
		run.progress().started(ExampleRuns.NOON);
		tell(run);
	}

	public void end(Run run) {
		run.progress().ended(RunStatus.FINISHED, "", ExampleRuns.NOON);
		tell(run);
	}

	/** What was asked for since this was called last, as "stop r1". */
	public List<String> asked() {
		final List<String> all = List.copyOf(asked);
		asked.clear();
		return all;
	}

	/** One of a task and an experiment, as the worker is asked for it. */
	public static Run run(String experiment, TaskSpec task) {
		final RunDescription some = ExampleRuns.description(1, Path.of("/none/runs/r1"));
		return new Run(new RunDescription(some.id(), 1, some.folder(), some.submittedAt(), experiment, task, some.values(),
				some.explicit(), some.configurationHash(), some.provenance(), some.placement()), new RunProgress(InstantSource.system(), 3, 8));
	}

	private void tell(Run run) {
		List.copyOf(listeners).forEach(listener -> listener.runsChanged(Set.of(run)));
	}

	@Override
	public List<Run> all() {
		return List.copyOf(runs);
	}

	@Override
	public Optional<Run> find(String id) {
		return runs.stream().filter(run -> run.id().equals(id)).findFirst();
	}

	/** One that waits is cancelled; one that trains obeys when the test says so. */
	@Override
	public void stop(Run run) {
		asked.add("stop " + run.id());
		if (run.status() == RunStatus.QUEUED) {
			run.progress().ended(RunStatus.CANCELLED, "", ExampleRuns.NOON);
		}
	}

	@Override
	public void cancel(Run run) {
		asked.add("cancel " + run.id());
		run.progress().ended(RunStatus.CANCELLED, "", ExampleRuns.NOON);
	}

	@Override
	public void pause(Run run) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void proceed(Run run) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void writeCheckpoint(Run run) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void measureLayers(Run run, int every) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void annotate(Run run, Annotation annotation) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void addListener(RunsListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(RunsListener listener) {
		listeners.remove(listener);
	}

	@Override
	public WaitingRuns queue() {
		throw new UnsupportedOperationException();
	}
}
