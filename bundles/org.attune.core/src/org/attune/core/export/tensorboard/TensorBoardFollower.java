// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.tensorboard;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.attune.core.export.RunsFollower;
import org.attune.core.run.Run;

/**
 * Writes event files into the folders of runs while they train, so that the folder that holds them is a log directory of
 * TensorBoard. Follows runs that had not ended when they were first seen, and goes on with those whose files have no end yet.
 */
public final class TensorBoardFollower implements RunsFollower {
	private final InstantSource clock;
	private final Instant since;
	private final BiConsumer<String, Throwable> log;
	private final Map<Path, RunEvents> open = new HashMap<>();
	private final Map<Path, HparamsRoot> roots = new HashMap<>();
	private final Set<Path> seen = new HashSet<>();

	/** @param log takes the first failure of each run; the run itself goes on */
	public TensorBoardFollower(InstantSource clock, BiConsumer<String, Throwable> log) {
		this.clock = clock;
		this.since = clock.instant();
		this.log = log;
	}

	@Override
	public Optional<Duration> follow(Set<Run> changed) {
		changed.forEach(run -> roots.computeIfAbsent(run.folder().getParent(), each -> new HparamsRoot()).add(run));
		changed.forEach(this::follow);
		return Optional.empty();
	}

	private void follow(Run run) {
		final Path folder = run.folder();
		try {
			if (seen.add(folder) && (RunsFollower.trainsSince(since, run) || isUnfinished(folder))) {
				open.put(folder, RunEvents.in(folder, clock));
			}
			final RunEvents events = open.get(folder);
			if (events != null) {
				roots.get(folder.getParent()).write(folder.getParent());
				events.write(run);
				closeIfComplete(folder, events);
			}
		} catch (IOException e) {
			giveUp(folder, e);
		}
	}

	private static boolean isUnfinished(Path folder) throws IOException {
		return !WrittenEvents.files(folder).isEmpty() && !WrittenEvents.areComplete(folder);
	}

	private void closeIfComplete(Path folder, RunEvents events) throws IOException {
		if (events.complete()) {
			open.remove(folder);
			events.close();
		}
	}

	/** What is missing is written after the next start. */
	private void giveUp(Path folder, IOException cause) {
		log.accept(Messages.bind(Messages.TensorBoardFollower_failed, folder, cause.getMessage()), cause);
		Optional.ofNullable(open.remove(folder)).ifPresent(events -> {
			try {
				events.close();
			} catch (IOException e) {
				cause.addSuppressed(e);
			}
		});
	}

	@Override
	public void close() {
		Set.copyOf(open.keySet()).forEach(folder -> {
			try {
				open.remove(folder).close();
			} catch (IOException e) {
				log.accept(Messages.bind(Messages.TensorBoardFollower_failed, folder, e.getMessage()), e);
			}
		});
	}
}
