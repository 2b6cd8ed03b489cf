// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.attune.core.run.RunJson.Worker;
import org.attune.core.worker.SpareWorker;
import org.attune.core.worker.StartedWorker;
import org.attune.core.worker.WorkerLauncher;
import org.attune.core.worker.WorkerProcess;
import org.attune.trace.TraceEvent;
import org.attune.trace.TrainingEvent.QueueChange;
import org.attune.trace.TrainingEvent.QueueChanged;
import org.attune.trace.wire.Control;
import org.attune.trace.wire.MeasureLayers;
import org.attune.trace.wire.MemoryEstimate;
import org.attune.trace.wire.Pause;
import org.attune.trace.wire.Proceed;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.Stop;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WriteCheckpoint;

/**
 * A run from its submission to its end: waits in the queue, starts the worker, follows it and writes down how it ended.
 * Safe for any thread.
 */
public final class LiveRun {
	private final Run run;
	private final Submission submission;
	private final SpareWorker spare;
	private final DatasetKeys keys;
	private final RunJournal journal;
	private final RunClaim claim;
	private final InstantSource clock;
	private final Duration grace;
	private final Consumer<TraceEvent> trace;
	private final CompletableFuture<Run> ended = new CompletableFuture<>();
	private final AtomicBoolean ending = new AtomicBoolean();
	private Optional<WorkerProcess> worker = Optional.empty();
	private volatile Optional<StartedWorker> started = Optional.empty();
	private volatile Optional<Integer> exitCode = Optional.empty();
	private boolean cancelRequested;
	private boolean stopRequested;
	private boolean left;
	private volatile WorkerLauncher launcher;

	LiveRun(Run run, Submission submission, SpareWorker spare, DatasetKeys keys, RunJournal journal, RunClaim claim,
			InstantSource clock, Duration grace, Consumer<TraceEvent> trace) {
		this.run = run;
		this.submission = submission;
		this.spare = spare;
		this.keys = keys;
		this.journal = journal;
		this.claim = claim;
		this.launcher = submission.launcher();
		this.clock = clock;
		this.grace = grace;
		this.trace = trace;
	}

	public Run run() {
		return run;
	}

	/** Completes, with the run, when nothing more will come of it in this session and all of it is written. */
	public CompletableFuture<Run> ended() {
		return ended;
	}

	/** The worker's exit code; empty while it lives, or if there was none. */
	public Optional<Integer> exitCode() {
		return exitCode;
	}

	/** See {@link Runs#stop}. */
	public void stop() {
		synchronized (this) {
			if (stopRequested || run.status().ended()) {
				return;
			}
			stopRequested = true;
		}
		trace.accept(new TraceEvent.StopRequested(run.id()));
		worker().ifPresentOrElse(process -> process.send(new Stop()),
				() -> endInQueue(Messages.LiveRun_cancelledInQueue));
	}

	/** See {@link Runs#cancel}. */
	public void cancel() {
		if (beginCancel()) {
			trace.accept(new TraceEvent.CancelRequested(run.id()));
			worker().ifPresentOrElse(WorkerProcess::cancel, () -> endInQueue(Messages.LiveRun_cancelledInQueue));
		}
	}

	/** See {@link Runs#pause}. */
	public void pause() {
		send(new Pause());
	}

	/** See {@link Runs#proceed}. */
	public void proceed() {
		send(new Proceed());
	}

	/** See {@link Runs#writeCheckpoint}. */
	public void writeCheckpoint() {
		send(new WriteCheckpoint());
	}

	/** See {@link Runs#measureLayers}. */
	public void measureLayers(int every) {
		if (worker().isPresent()) {
			run.progress().measuringLayers(every > 0);
		}
		send(new MeasureLayers(every));
	}

	/** A run that has no worker has nothing to obey with. */
	private void send(Control control) {
		worker().filter(process -> !run.status().ended()).ifPresent(process -> process.send(control));
	}

	/** The workbench ends, which is not the person's wish for this run: it is left waiting, or else cancelled. */
	void close() {
		if (!leave() && beginCancel()) {
			worker().ifPresentOrElse(WorkerProcess::cancel, () -> endInQueue(Messages.LiveRun_cancelledInQueue));
		}
	}

	/** Leaves a run that waits as it is, for another session. @return whether it was still waiting */
	boolean leave() {
		synchronized (this) {
			if (left || worker.isPresent() || cancelRequested || stopRequested || run.status().ended()) {
				return left;
			}
			left = true;
		}
		journal.left(claim);
		ended.complete(run);
		return true;
	}

	/** What starts the worker; known exactly since the run was started. */
	WorkerLauncher launcher() {
		return launcher;
	}

	private synchronized boolean beginCancel() {
		final boolean begins = !cancelRequested && !run.status().ended();
		cancelRequested = true;
		return begins;
	}

	/** Trains to the end; called from the queue. */
	void train() {
		try {
			launcher = submission.launcher().found();
			final Optional<WorkerProcess> process = start();
			if (process.isPresent()) {
				final int exit = process.get().await();
				collectLeftovers();
				end(exit);
			}
		} catch (IOException e) {
			end(RunStatus.FAILED, Messages.bind(Messages.LiveRun_notStarted, e.getMessage()), Optional.empty());
		} catch (InterruptedException e) {
			giveUp(Messages.LiveRun_interrupted);
			Thread.currentThread().interrupt();
		} catch (RuntimeException e) {
			giveUp(String.valueOf(e));
			throw e;
		}
	}

	private void giveUp(String why) {
		worker().ifPresent(WorkerProcess::kill);
		end(RunStatus.FAILED, why, Optional.empty());
	}

	/** @return nothing if the run was cancelled or left while it waited */
	private synchronized Optional<WorkerProcess> start() throws IOException {
		if (cancelRequested || stopRequested || left) {
			return Optional.empty();
		}
		final StartedWorker taken = spare.start(launcher, run.folder());
		started = Optional.of(taken);
		final WorkerProcess process = WorkerProcess.attach(taken.process(), journal, grace);
		worker = Optional.of(process);
		journal.started(new Worker(process.pid(), process.startedAt()));
		trace.accept(new TraceEvent.RunStarted(run.id()));
		process.send(request(run, submission).with(keys.of(run)));
		return worker;
	}

	/** A crash report that does not come along is no reason for the run to fail. */
	private void collectLeftovers() {
		try {
			if (started.isPresent()) {
				started.get().moveLeftoversTo(run.folder());
			}
		} catch (IOException e) {
			journal.fault(Messages.bind(Messages.LiveRun_leftovers, e.getMessage()));
		}
	}

	/** What the worker is told, but for keys. */
	static RunRequest request(Run run, Submission submission) {
		return new RunRequest(Wire.PROTOCOL, run.id(), submission.task(), submission.values(), submission.explicit(),
				submission.placement().threads(), new RunFiles(run.folder()).checkpoints().toString(), "", //$NON-NLS-1$
				submission.provenance().resume().map(Path::toString).orElse("")); //$NON-NLS-1$
	}

	private synchronized Optional<WorkerProcess> worker() {
		return worker;
	}

	private synchronized boolean cancelled() {
		return cancelRequested;
	}

	private synchronized boolean left() {
		return left;
	}

	/** Not on the caller's thread, which may be the UI's: the end is written to the disk. */
	private void endInQueue(String message) {
		trace.accept(new QueueChanged(QueueChange.REMOVED, run.id(), null));
		CompletableFuture.runAsync(() -> end(RunStatus.CANCELLED, message, Optional.empty()));
	}

	/** Tells the end from what the worker said, and where it said nothing, from what was asked of it. */
	private void end(int exit) {
		final Optional<Integer> code = Optional.of(exit);
		exitCode = code;
		final var farewell = run.progress().farewell();
		final int protocol = run.progress().protocol().orElse(Wire.PROTOCOL);
		if (protocol != Wire.PROTOCOL) {
			end(RunStatus.FAILED, Messages.bind(protocol < Wire.PROTOCOL ? Messages.LiveRun_olderWorker : Messages.LiveRun_newerWorker,
					protocol, Wire.PROTOCOL), code);
		} else if (farewell.isPresent()) {
			end(Endings.status(farewell.get()), farewell.get().message(), code);
		} else if (cancelled()) {
			end(RunStatus.CANCELLED, "", code); //$NON-NLS-1$
		} else if (!run.progress().ready()) {
			end(RunStatus.FAILED, Messages.bind(Messages.LiveRun_neverReady, exit, journal.lastError()).strip(), code);
		} else {
			end(RunStatus.LOST, whyLost(exit), code);
		}
	}

	/** Linux ends the largest process where memory runs out, and leaves no other trace than this. */
	private String whyLost(int exit) {
		final Optional<MemoryEstimate> estimate = run.progress().estimate().filter(memory -> exit == Endings.KILLED);
		return estimate.map(memory -> Messages.bind(Messages.LiveRun_killed, memory.bytes() >> 20, memory.available() >> 20))
				.orElseGet(() -> Messages.bind(Messages.LiveRun_vanished, exit));
	}

	private void end(RunStatus status, String message, Optional<Integer> code) {
		if (left() || !ending.compareAndSet(false, true)) {
			return;
		}
		final RunProgress progress = run.progress();
		final String parameters = progress.farewell().map(last -> last.parametersSha256()).orElse(""); //$NON-NLS-1$
		journal.ended(new RunResult(status, message, progress.startedAt(), clock.instant(), code, parameters), claim);
		trace.accept(new TraceEvent.RunEnded(run.id(), status.name(), message));
		ended.complete(run);
	}
}
