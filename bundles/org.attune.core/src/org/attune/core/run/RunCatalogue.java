// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All runs that are known, those that were found in folders and those that were submitted. Safe for any thread. */
final class RunCatalogue {
	private final RunReader reader;
	private final Consumer<Run> changed;
	private final BiConsumer<String, Throwable> log;
	private final Map<Path, Run> runs = new HashMap<>();
	private final Set<Path> unreadable = new HashSet<>();
	/** All runs by number; empty where one came or went since. */
	private Optional<List<Run>> ordered = Optional.empty();
	/** Of these at least the ones that have not ended. */
	private List<Run> active = List.of();
	private int highest;

	/** @param changed takes each run that came, went or is another one now; must not wait */
	RunCatalogue(RunReader reader, Consumer<Run> changed, BiConsumer<String, Throwable> log) {
		this.reader = reader;
		this.changed = changed;
		this.log = log;
	}

	/** By number; a snapshot, which is made once for all who ask until a run comes or goes: thousands are not sorted in no time. */
	synchronized List<Run> all() {
		if (ordered.isEmpty()) {
			active = runs.values().stream().sorted(Comparator.comparingInt(Run::number)).toList();
			ordered = Optional.of(active);
		}
		return ordered.get();
	}

	/** Those that have not ended, by number; a snapshot. None begins again, so those that have are not looked at twice. */
	synchronized List<Run> active() {
		all();
		active = active.stream().filter(run -> !run.status().ended()).toList();
		return active;
	}

	synchronized Optional<Run> find(String id) {
		return runs.values().stream().filter(run -> run.id().equals(id)).findFirst();
	}

	/** The number of a new run. */
	synchronized int nextNumber() {
		return ++highest;
	}

	void put(Run run) {
		synchronized (this) {
			runs.put(run.folder(), run);
			ordered = Optional.empty();
		}
		changed.accept(run);
	}

	void remove(Run run) {
		synchronized (this) {
			runs.remove(run.folder(), run);
			ordered = Optional.empty();
		}
		changed.accept(run);
	}

	/**
	 * Makes the catalogue agree with the disk: reads runs that it does not know yet, and forgets those that are gone.
	 *
	 * @param folders those that hold runs' folders
	 * @param kept    which runs are not forgotten where they are not found
	 */
	void scan(Collection<Path> folders, Predicate<Run> kept) {
		final List<Path> found = new ArrayList<>();
		for (Path folder : new LinkedHashSet<>(folders)) {
			found.addAll(runsIn(folder));
		}
		forgetAllBut(Set.copyOf(found), kept);
		final List<Run> read = new ArrayList<>();
		for (Path folder : unknown(found)) {
			reader.read(folder).ifPresentOrElse(read::add, () -> remember(folder));
		}
		read.sort(Comparator.comparing(Run::submittedAt));
		read.forEach(this::add);
	}

	/** Replaces a run that another process trains by what its folder says now. */
	void readAgain(Run run) {
		reader.read(run.folder()).ifPresent(read -> {
			final Run now = new Run(run.description(), read.progress());
			synchronized (this) {
				runs.replace(run.folder(), run, now);
				ordered = Optional.empty();
			}
			changed.accept(run);
			changed.accept(now);
			follow(now);
		});
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

	private void forgetAllBut(Set<Path> found, Predicate<Run> kept) {
		final List<Run> gone;
		synchronized (this) {
			unreadable.retainAll(found);
			gone = runs.values().stream().filter(run -> !found.contains(run.folder()) && !kept.test(run)).toList();
		}
		gone.forEach(this::remove);
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
			ordered = Optional.empty();
		}
		changed.accept(run);
		follow(run);
	}

	/** A run that another process trains is read again when that has ended it. */
	private void follow(Run run) {
		if (run.status() == RunStatus.RUNNING) {
			reader.livingWorker(run.folder()).ifPresent(process -> process.onExit().thenRun(() -> readAgain(run)));
		}
	}

	/** A run copied from elsewhere may bring a number that is taken. */
	private synchronized Run numbered(Run run) {
		final boolean taken = run.number() <= highest && runs.values().stream().anyMatch(other -> other.number() == run.number());
		final int number = taken ? highest + 1 : run.number();
		highest = Math.max(highest, number);
		return taken ? new Run(run.description().numbered(number), run.progress()) : run;
	}
}
