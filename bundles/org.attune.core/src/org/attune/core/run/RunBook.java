// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.attune.core.worker.SpareWorker;
import org.attune.core.worker.WorkerLauncher;
import org.attune.trace.TraceEvent;

/**
 * All runs that are known, those in folders and those that live, and the place where new ones are submitted. Safe for
 * any thread.
 */
public final class RunBook implements Runs, AutoCloseable {
	private static final Duration PAUSE = Duration.ofMillis(100);
	private static final Duration GRACE = Duration.ofSeconds(5);

	private final InstantSource clock;
	private final Duration grace;
	private final Consumer<TraceEvent> trace;
	private final BiConsumer<String, Throwable> log;
	private final RunNames names = new RunNames(ZoneId.systemDefault(), RandomGenerator.getDefault());
	private final RunQueue queue = new RunQueue();
	private final ExecutorService annotations = Executors
			.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("Attune annotations").factory()); //$NON-NLS-1$
	private final RunChanges changes;
	private final RunReader reader;
	private final SpareWorker spare;
	private final Map<Path, Run> runs = new HashMap<>();
	private final Map<Run, LiveRun> live = new HashMap<>();
	private final Set<Path> unreadable = new HashSet<>();
	private int highest;

	/**
	 * @param trace takes what is worth recording
	 * @param spare has a worker ready for the next run; closed with the book
	 * @param log   takes faults, in words for people, and their cause if there is one
	 */
	public RunBook(InstantSource clock, Consumer<TraceEvent> trace, SpareWorker spare, BiConsumer<String, Throwable> log) {
		this(clock, trace, spare, log, PAUSE, GRACE);
	}

	RunBook(InstantSource clock, Consumer<TraceEvent> trace, SpareWorker spare, BiConsumer<String, Throwable> log,
			Duration pause, Duration grace) {
		this.clock = clock;
		this.trace = trace;
		this.log = log;
		this.grace = grace;
		this.spare = spare;
		this.changes = new RunChanges(pause, log);
		this.reader = new RunReader(clock, fault -> log.accept(fault, null));
	}

	/**
	 * Makes a run's folder and puts the run into the queue of its device. Waits for the disk, not for the training.
	 *
	 * @throws IOException if the folder or the request cannot be written; then there is no run
	 */
	public LiveRun submit(Submission submission, RunConsole console) throws IOException {
		final RunFiles files = names.create(submission.runs(), clock.instant());
		final LiveRun started = live(submission, files, console);
		final Run run = started.run();
		new RunWriter(files).request(run.description(), started.request());
		synchronized (this) {
			runs.put(run.folder(), run);
			live.put(run, started);
		}
		started.ended().thenRun(() -> settle(run, submission.launcher()));
		changes.changed(run);
		trace.accept(new TraceEvent.Submitted(run.id(), run.experiment(), run.configurationHash(), run.values(),
				List.copyOf(run.explicit()), run.parent().orElse(null)));
		queue.submit(submission.placement().queue(), started::train);
		return started;
	}

	/** Makes a worker ready for a run that may be submitted soon, unless runs need the machine now. Returns at once. */
	public synchronized void prepare(WorkerLauncher launcher) {
		if (live.isEmpty()) {
			spare.prepare(launcher);
		}
	}

	/**
	 * Makes the book agree with the disk: reads runs that it does not know yet, and forgets those that are gone. Reads
	 * files, so not for the UI thread.
	 *
	 * @param folders those that hold runs' folders
	 */
	public void scan(Collection<Path> folders) {
		final List<Path> found = new ArrayList<>();
		for (Path folder : new LinkedHashSet<>(folders)) {
			found.addAll(runsIn(folder));
		}
		forgetAllBut(Set.copyOf(found));
		final List<Run> read = new ArrayList<>();
		for (Path folder : unknown(found)) {
			reader.read(folder).ifPresentOrElse(read::add, () -> remember(folder));
		}
		read.sort(Comparator.comparing(Run::submittedAt));
		read.forEach(this::add);
	}

	@Override
	public synchronized List<Run> all() {
		return runs.values().stream().sorted(Comparator.comparingInt(Run::number)).toList();
	}

	@Override
	public synchronized Optional<Run> find(String id) {
		return runs.values().stream().filter(run -> run.id().equals(id)).findFirst();
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
		annotations.execute(() -> write(run));
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
	 * Cancels what lives, waits until it is written down how that ended, at most a little longer than the grace, and
	 * ends.
	 */
	@Override
	public void close() {
		queue.close();
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
		annotations.close();
		spare.close();
		changes.close();
	}

	private LiveRun live(Submission submission, RunFiles files, RunConsole console) {
		final RunDescription description = new RunDescription(files.folder().getFileName().toString(), nextNumber(),
				files.folder(), clock.instant(), submission.experiment(), submission.task(), submission.values(),
				new LinkedHashSet<>(submission.explicit()), submission.configurationHash(), submission.provenance(),
				submission.placement());
		final Run run = new Run(description, RunProgress.of(description, clock));
		final RunJournal journal = new RunJournal(run, new RunWriter(files), console, clock, changes::changed, log);
		return new LiveRun(run, submission, spare, journal, clock, grace, trace);
	}

	private synchronized int nextNumber() {
		return ++highest;
	}

	private synchronized Optional<LiveRun> living(Run run) {
		return Optional.ofNullable(live.get(run));
	}

	private synchronized void settle(Run run, WorkerLauncher launcher) {
		live.remove(run);
		prepare(launcher);
	}

	private List<Path> runsIn(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> children = Files.list(folder)) {
			return children.filter(RunReader::isRun).map(Path::toAbsolutePath).toList();
		} catch (IOException e) {
			log.accept(Messages.bind(Messages.RunReader_unreadable, folder, e), e);
			return List.of();
		}
	}

	private synchronized void forgetAllBut(Set<Path> found) {
		unreadable.retainAll(found);
		final List<Run> gone = runs.values().stream()
				.filter(run -> !found.contains(run.folder()) && !live.containsKey(run)).toList();
		gone.forEach(run -> runs.remove(run.folder()));
		gone.forEach(changes::changed);
	}

	private synchronized List<Path> unknown(List<Path> found) {
		return found.stream().filter(folder -> !runs.containsKey(folder) && !unreadable.contains(folder)).toList();
	}

	private synchronized void remember(Path folder) {
		unreadable.add(folder);
	}

	private void add(Run read) {
		final Run run = numbered(read);
		synchronized (this) {
			if (runs.putIfAbsent(run.folder(), run) != null) {
				return;
			}
		}
		changes.changed(run);
		if (!run.status().ended()) {
			reader.livingWorker(run.folder()).ifPresent(process -> process.onExit().thenRun(() -> readAgain(run)));
		}
	}

	/** A run copied from elsewhere may bring a number that is taken. */
	private synchronized Run numbered(Run run) {
		final boolean taken = runs.values().stream().anyMatch(other -> other.number() == run.number());
		final int number = taken ? highest + 1 : run.number();
		highest = Math.max(highest, number);
		return taken ? new Run(run.description().numbered(number), run.progress()) : run;
	}

	private void readAgain(Run run) {
		reader.read(run.folder()).ifPresent(ended -> {
			final Run now = new Run(run.description(), ended.progress());
			synchronized (this) {
				runs.replace(run.folder(), run, now);
			}
			changes.changed(run);
			changes.changed(now);
		});
	}
}
