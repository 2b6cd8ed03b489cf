// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import org.attune.core.worker.SpareWorker;
import org.attune.core.worker.WorkerLauncher;
import org.attune.trace.TraceEvent;

/**
 * All runs that are known, those in folders and those that live, and the place where new ones are submitted. Safe for any thread.
 */
public final class RunBook implements Runs, AutoCloseable {
	private static final Duration PAUSE = Duration.ofMillis(100);
	private static final Duration GRACE = Duration.ofSeconds(5);

	private final InstantSource clock;
	private final Duration grace;
	private final Consumer<TraceEvent> trace;
	private final BiConsumer<String, Throwable> log;
	private final RunNames names = new RunNames(ZoneId.systemDefault(), RandomGenerator.getDefault());
	private final ExecutorService disk = Executors
			.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("Attune annotations and queue").factory()); //$NON-NLS-1$
	private final RunChanges changes;
	private final RunCatalogue catalogue;
	private final RunRestoration restoration;
	private final QueueKeeper queue;
	private final WaitingRuns tracedQueue;
	private final UntoldEnds untoldEnds;
	private final SpareWorker spare;
	private final DatasetKeys keys;
	private final Map<Run, LiveRun> live = new HashMap<>();

	/**
	 * @param trace     takes what is worth recording
	 * @param spare     has a worker ready for the next run; closed with the book
	 * @param kept      file that keeps the queue's order until the next session
	 * @param restoring what runs need that waited when the last session ended
	 * @param keys      open sealed datasets
	 * @param log       takes faults, in words for people, and their cause if there is one
	 */
	public RunBook(InstantSource clock, Consumer<TraceEvent> trace, SpareWorker spare, Path kept, Restoring restoring, DatasetKeys keys,
			BiConsumer<String, Throwable> log) {
		this(clock, trace, spare, kept, restoring, keys, log, PAUSE, GRACE);
	}

	/** One whose datasets are open to everybody. */
	public RunBook(InstantSource clock, Consumer<TraceEvent> trace, SpareWorker spare, Path kept, Restoring restoring,
			BiConsumer<String, Throwable> log) {
		this(clock, trace, spare, kept, restoring, log, PAUSE, GRACE);
	}

	RunBook(InstantSource clock, Consumer<TraceEvent> trace, SpareWorker spare, Path kept, Restoring restoring,
			BiConsumer<String, Throwable> log, Duration pause, Duration grace) {
		this(clock, trace, spare, kept, restoring, run -> List.of(), log, pause, grace);
	}

	private RunBook(InstantSource clock, Consumer<TraceEvent> trace, SpareWorker spare, Path kept, Restoring restoring, DatasetKeys keys,
			BiConsumer<String, Throwable> log, Duration pause, Duration grace) {
		this.clock = clock;
		this.trace = trace;
		this.log = log;
		this.grace = grace;
		this.spare = spare;
		this.keys = keys;
		this.changes = new RunChanges(pause, log);
		this.catalogue = new RunCatalogue(new RunReader(clock, fault -> log.accept(fault, null)), changes::changed, log);
		this.restoration = new RunRestoration(catalogue, restoring, this::begin);
		this.queue = new QueueKeeper(new QueueFile(kept, log), disk, changes::queueChanged);
		this.tracedQueue = new TracedQueue(queue.runs(), trace);
		this.untoldEnds = new UntoldEnds(trace);
	}

	/**
	 * Makes a run's folder and puts the run into the queue of its device. Waits for the disk, not for the training.
	 *
	 * @throws IOException if the folder or the request cannot be written; then there is no run
	 */
	public LiveRun submit(Submission submission, RunConsole console) throws IOException {
		final RunFiles files = names.create(submission.runs(), clock.instant());
		final RunClaim claim = claim(files);
		final Run run = run(submission, files);
		new RunWriter(files).request(run.description(), LiveRun.request(run, submission));
		trace.accept(submitted(run));
		return begin(run, submission, claim, console);
	}

	/** Nobody else can know the new folder yet. */
	private RunClaim claim(RunFiles files) throws IOException {
		try {
			return RunClaim.of(files).orElseThrow();
		} catch (IOException e) {
			log.accept(Messages.bind(Messages.RunBook_noClaim, files.claim(), e), e);
			return RunClaim.unlocked(files);
		}
	}

	private Run run(Submission submission, RunFiles files) {
		final RunDescription description = new RunDescription(files.folder().getFileName().toString(), catalogue.nextNumber(),
				files.folder(), clock.instant(), submission.experiment(), submission.task(), submission.values(),
				new LinkedHashSet<>(submission.explicit()), submission.configurationHash(), submission.provenance(),
				submission.placement());
		return new Run(description, RunProgress.of(description, clock));
	}

	private TraceEvent submitted(Run run) {
		final Provenance from = run.provenance();
		return new TraceEvent.Submitted(run.id(), run.experiment(), run.configurationHash(), run.values(),
				List.copyOf(run.explicit()), from.parent().orElse(null), from.why().isEmpty() ? null : from.why(),
				from.group().orElse(null), from.asker().name(), differences(run));
	}

	/** The values of the run's parent where they are others; null: it has none that is known. */
	private Map<String, String> differences(Run run) {
		return run.parent().flatMap(catalogue::find).map(parent -> {
			final Map<String, String> differences = new LinkedHashMap<>(parent.values());
			differences.entrySet().removeIf(value -> value.getValue().equals(run.values().get(value.getKey())));
			return differences;
		}).orElse(null);
	}

	private LiveRun begin(Run run, Submission submission, RunClaim claim, RunConsole console) {
		final RunJournal journal = new RunJournal(run, new RunTrace(run.id(), trace), new RunWriter(new RunFiles(run.folder())), console, clock, changes::changed, log);
		final LiveRun begun = new LiveRun(run, submission, spare, keys, journal, claim, clock, grace, trace);
		synchronized (this) {
			live.put(run, begun);
		}
		catalogue.put(run);
		begun.ended().thenRun(() -> settle(run, begun));
		queue.submit(run, begun::train);
		return begun;
	}

	/** Makes a worker ready for a run that may be submitted soon, unless runs need the machine now. Returns at once. */
	public synchronized void prepare(WorkerLauncher launcher) {
		if (live.isEmpty()) {
			spare.prepare(launcher);
		}
	}

	/**
	 * Makes the book agree with the disk: reads runs that it does not know yet, takes over those that wait and belong to nobody, and
	 * forgets those that are gone. Reads files, so not for the UI thread.
	 *
	 * @param folders those that hold runs' folders
	 */
	public void scan(Collection<Path> folders) {
		catalogue.scan(folders, run -> living(run).isPresent());
		untoldEnds.reconcile(catalogue.all().stream().filter(run -> living(run).isEmpty()).toList());
		restoration.restore(queue.inOldOrder(catalogue.all().stream()
				.filter(run -> run.status() == RunStatus.QUEUED && living(run).isEmpty()).toList()));
	}

	/** Lets go of a run that waits and whose folder is no longer of interest, or gone. No effect on one that trains. */
	public void release(Run run) {
		living(run).filter(LiveRun::leave).ifPresent(left -> catalogue.remove(run));
	}

	@Override
	public List<Run> all() {
		return catalogue.all();
	}

	@Override
	public List<Run> active() {
		return catalogue.active();
	}

	@Override
	public Optional<Run> find(String id) {
		return catalogue.find(id);
	}

	@Override
	public WaitingRuns queue() {
		return tracedQueue;
	}

	@Override
	public void stop(Run run) {
		living(run).ifPresent(LiveRun::stop);
	}

	@Override
	public void cancel(Run run) {
		living(run).ifPresent(LiveRun::cancel);
	}

	@Override
	public void pause(Run run) {
		living(run).ifPresent(LiveRun::pause);
	}

	@Override
	public void proceed(Run run) {
		living(run).ifPresent(LiveRun::proceed);
	}

	@Override
	public void writeCheckpoint(Run run) {
		living(run).ifPresent(LiveRun::writeCheckpoint);
	}

	@Override
	public void measureLayers(Run run, int every) {
		living(run).ifPresent(each -> each.measureLayers(every));
	}

	@Override
	public void annotate(Run run, Annotation annotation) {
		run.progress().annotate(annotation);
		disk.execute(() -> write(run));
		changes.changed(run);
	}

	/** The newest words count, however many were said since. */
	private void write(Run run) {
		final RunFiles files = new RunFiles(run.folder());
		try {
			RunFiles.writeWhole(files.annotation(), RunJson.annotation(run.annotation()));
		} catch (IOException e) {
			log.accept(Messages.bind(Messages.RunBook_notAnnotated, files.annotation(), e.getMessage()), e);
		}
	}

	@Override
	public void addListener(RunsListener listener) {
		changes.add(listener);
	}

	@Override
	public void removeListener(RunsListener listener) {
		changes.remove(listener);
	}

	/**
	 * Cancels what trains, waits until it is written down how that ended, at most a little longer than the grace, and ends. What waits
	 * is left for the next session.
	 */
	@Override
	public void close() {
		queue.runs().close();
		final List<LiveRun> rest;
		synchronized (this) {
			rest = List.copyOf(live.values());
		}
		rest.forEach(LiveRun::close);
		final var all = CompletableFuture.allOf(rest.stream().map(LiveRun::ended).toArray(CompletableFuture[]::new));
		try {
			all.get(grace.toMillis() + 1000, TimeUnit.MILLISECONDS);
		} catch (ExecutionException | TimeoutException e) {
			log.accept(Messages.RunBook_notEnded, e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		disk.close();
		spare.close();
		changes.close();
	}

	private synchronized Optional<LiveRun> living(Run run) {
		return Optional.ofNullable(live.get(run));
	}

	private void settle(Run run, LiveRun ended) {
		queue.runs().remove(run);
		synchronized (this) {
			live.remove(run);
			prepare(ended.launcher());
		}
	}
}
