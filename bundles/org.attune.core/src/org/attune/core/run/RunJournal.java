// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.attune.core.run.RunJson.Worker;
import org.attune.core.worker.WorkerListener;
import org.attune.trace.wire.Ready;
import org.attune.trace.wire.WorkerEvent;

/**
 * Brings what happens to a run to all who keep it: its progress in memory, its folder and its console. A file that
 * cannot be written is reported once and the run goes on.
 */
final class RunJournal implements WorkerListener {
	private static final int LAST_ERROR = 500;

	private final Run run;
	private final RunTrace trace;
	private final RunWriter folder;
	private final RunConsole console;
	private final InstantSource clock;
	private final Consumer<Run> changed;
	private final BiConsumer<String, Throwable> log;
	private final Set<String> reported = new HashSet<>();
	private final StringBuilder lastError = new StringBuilder();
	private volatile boolean inLine;

	RunJournal(Run run, RunTrace trace, RunWriter folder, RunConsole console, InstantSource clock, Consumer<Run> changed,
			BiConsumer<String, Throwable> log) {
		this.run = run;
		this.trace = trace;
		this.folder = folder;
		this.console = console;
		this.clock = clock;
		this.changed = changed;
		this.log = log;
	}

	void started(Worker worker) {
		write("worker.json", () -> folder.worker(worker)); //$NON-NLS-1$
		run.progress().started(clock.instant());
		changed.accept(run);
	}

	@Override
	public void event(WorkerEvent event, String json) {
		write("metrics.jsonl", () -> folder.event(json)); //$NON-NLS-1$
		run.progress().accept(event); // what anybody has seen lies on the disk
		if (event instanceof final Ready ready) {
			write("environment.json", () -> folder.environment(ready.environment())); //$NON-NLS-1$
		}
		EventText.line(event, Sight.hidesEpochs(run)).ifPresent(this::line);
		trace.accept(event);
		changed.accept(run);
	}

	@Override
	public void printed(String text, boolean error) {
		if (error) {
			keep(text);
		} else {
			inLine = !text.endsWith("\n"); //$NON-NLS-1$
		}
		write("console.log", () -> folder.console(text)); //$NON-NLS-1$
		console.print(text, error);
	}

	@Override
	public void fault(String message) {
		printed(message + '\n', true);
	}

	/** Writes the end down, then says it: who sees that a run has ended finds all of it on the disk. */
	void ended(RunResult result, RunClaim claim) {
		line(Messages.bind(Messages.RunJournal_ended,
				new Object[] { run.label(), result.status().label(), result.message() }).strip());
		write("result.json", () -> folder.result(result)); //$NON-NLS-1$
		write("console.log", folder::close); //$NON-NLS-1$
		write("claim.lock", claim::end); //$NON-NLS-1$
		result.exitCode().ifPresent(run.progress()::exited);
		run.progress().ended(result.status(), result.message(), result.ended());
		trace.ended(run);
		changed.accept(run);
	}

	/** The run waits, but no longer for this process. */
	void left(RunClaim claim) {
		write("claim.lock", claim::close); //$NON-NLS-1$
	}

	/** The end of what the worker printed to standard error. */
	synchronized String lastError() {
		return lastError.toString().strip();
	}

	/** Prints a line of our own; what the worker printed may have left off in the middle of one. */
	private void line(String words) {
		printed((inLine ? "\n" : "") + words + '\n', false); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private synchronized void keep(String text) {
		lastError.append(text);
		lastError.delete(0, Math.max(0, lastError.length() - LAST_ERROR));
	}

	private void write(String file, Writing writing) {
		try {
			writing.write();
		} catch (IOException e) {
			report(file, e);
		}
	}

	private void report(String file, IOException e) {
		synchronized (this) {
			if (!reported.add(file)) {
				return;
			}
		}
		final String message = Messages.bind(Messages.RunJournal_notWritten, run.folder().resolve(file), e);
		log.accept(message, e);
		console.print(message + '\n', true);
	}

	/** Something that writes to the run's folder. */
	@FunctionalInterface
	private interface Writing {
		void write() throws IOException;
	}
}
