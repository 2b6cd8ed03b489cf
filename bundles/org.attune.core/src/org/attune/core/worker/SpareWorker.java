// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * Keeps one worker ready that no run has asked for yet: it loads its libraries and warms up, then waits for a request on its input. A
 * run with an equal launcher takes it and begins at once. What it says meanwhile, its first event and perhaps a warning, is little
 * enough to wait in the pipes until the run listens; if it were not, the worker would only stop warming up. It ends when it was idle
 * for long, when another one is needed, and with this process, which closes its input. Safe for any thread.
 */
public final class SpareWorker implements AutoCloseable {
	private static final Duration IDLE = Duration.ofMinutes(15);
	private static final Duration SETTLING = Duration.ofSeconds(15);

	private final BooleanSupplier wanted;
	private final BiConsumer<String, Throwable> log;
	private final Duration idle;
	private final Duration settling;
	private final ScheduledExecutorService background = Executors
			.newScheduledThreadPool(2, Thread.ofPlatform().daemon().name("Attune spare worker").factory()); //$NON-NLS-1$
	private Optional<Spare> spare = Optional.empty();
	private Optional<Process> accelerating = Optional.empty();
	private long starts;
	private boolean closed;

	/**
	 * @param wanted whether there should be a spare, as a person has it; asked before one is started
	 * @param log    takes faults, in words for people, and their cause
	 */
	public SpareWorker(BooleanSupplier wanted, BiConsumer<String, Throwable> log) {
		this(() -> wanted.getAsBoolean() && AvailableMemory.isPlenty(), log, IDLE, SETTLING);
	}

	/**
	 * @param idle     after which an unused spare is ended
	 * @param settling time from the start of a spare to that of what makes later starts faster
	 */
	SpareWorker(BooleanSupplier wanted, BiConsumer<String, Throwable> log, Duration idle, Duration settling) {
		this.wanted = wanted;
		this.log = log;
		this.idle = idle;
		this.settling = settling;
	}

	/** A worker that waits. */
	private record Spare(WorkerLauncher launcher, StartedWorker worker) {
		boolean fits(WorkerLauncher other) {
			return launcher.equals(other) && worker.process().isAlive();
		}
	}

	/** Begins to make a worker ready for the next run, if it is wanted and not there. Returns at once. */
	public synchronized void prepare(WorkerLauncher launcher) {
		if (!closed && launcher.startsAhead()) {
			background.execute(() -> replace(launcher));
			final long now = starts;
			background.schedule(() -> accelerate(launcher, now), settling.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	/**
	 * The worker of a run: the one that waits, if its launcher is equal, else one that is started now.
	 *
	 * @param folder the run's
	 * @throws IOException if it cannot be started
	 */
	public StartedWorker start(WorkerLauncher launcher, Path folder) throws IOException {
		final Optional<Spare> taken = take();
		if (taken.isPresent() && taken.get().fits(launcher)) {
			return taken.get().worker();
		}
		taken.ifPresent(this::end);
		return new StartedWorker(launcher.start(folder), folder);
	}

	/** Ends the spare and makes no new one. Waits for its end, which takes no time to speak of. */
	@Override
	public void close() {
		synchronized (this) {
			closed = true;
		}
		background.shutdownNow();
		take().ifPresent(waiting -> end(waiting).completeOnTimeout(null, 1, TimeUnit.SECONDS).join());
	}

	/** What a run needs now takes precedence over what is made for later ones. */
	private synchronized Optional<Spare> take() {
		starts++;
		accelerating.ifPresent(Process::destroyForcibly);
		accelerating = Optional.empty();
		final Optional<Spare> taken = spare;
		spare = Optional.empty();
		return taken;
	}

	private synchronized void replace(WorkerLauncher launcher) {
		if (closed || spare.filter(waiting -> waiting.fits(launcher)).isPresent()) {
			return;
		}
		spare.ifPresent(this::end);
		spare = wanted.getAsBoolean() ? started(launcher) : Optional.empty();
		spare.ifPresent(waiting -> background.schedule(() -> endIdle(waiting), idle.toMillis(), TimeUnit.MILLISECONDS));
	}

	private Optional<Spare> started(WorkerLauncher launcher) {
		try {
			final Path folder = Files.createTempDirectory("attune-worker"); //$NON-NLS-1$
			return Optional.of(new Spare(launcher, new StartedWorker(launcher.start(folder), folder)));
		} catch (IOException e) {
			log.accept(Messages.bind(Messages.SpareWorker_notStarted, e.getMessage()), e);
			return Optional.empty();
		}
	}

	private synchronized void endIdle(Spare idling) {
		if (spare.filter(waiting -> waiting == idling).isPresent()) {
			spare = Optional.empty();
			end(idling);
		}
	}

	/** Nothing is lost with a worker that has no run; the folder goes with it. */
	private CompletableFuture<Void> end(Spare ended) {
		final Process process = ended.worker().process();
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		return process.destroyForcibly().onExit().thenRun(() -> delete(ended.worker()));
	}

	private void delete(StartedWorker worker) {
		try (var files = Files.list(worker.folder())) {
			for (Path file : files.toList()) {
				Files.deleteIfExists(file);
			}
			Files.deleteIfExists(worker.folder());
		} catch (IOException e) {
			log.accept(Messages.bind(Messages.SpareWorker_notDeleted, worker.folder(), e.getMessage()), e);
		}
	}

	/** Only while no run has started since: training needs the processor more. */
	private void accelerate(WorkerLauncher launcher, long since) {
		try {
			if (isStillIdle(since)) {
				launcher.accelerate(process -> remember(process, since));
			}
		} catch (IOException e) {
			log.accept(Messages.bind(Messages.SpareWorker_notAccelerated, e.getMessage()), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized boolean isStillIdle(long since) {
		return starts == since && !closed;
	}

	private synchronized void remember(Process process, long since) {
		if (isStillIdle(since)) {
			accelerating = Optional.of(process);
		} else {
			process.destroyForcibly();
		}
	}
}
