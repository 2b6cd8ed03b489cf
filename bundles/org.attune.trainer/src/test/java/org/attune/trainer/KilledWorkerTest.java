// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.attune.trace.wire.CheckpointWritten;
import org.attune.trace.wire.DatasetLoaded;
import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.Restored;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Warning;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WorkerEvent;
import org.attune.trainer.data.ShapesFolder;
import org.attune.trainer.dl4j.Deeplearning4jEngine;
import org.attune.trainer.engine.Engine;
import org.attune.trainer.engine.Model;

/**
 * Kills real workers at random moments, most of them around the writing of a checkpoint, and lets each next one go on from what is
 * there. The property {@code attune.worker.kills} says how many (8), {@code attune.worker.kills.seed} at which moments.
 */
class KilledWorkerTest {
	private static final int KILLS = Integer.getInteger("attune.worker.kills", 8);
	private static final long SEED = Long.getLong("attune.worker.kills.seed", 1);
	private static final String DRAFT = ".tmp";
	private static final String CHECKPOINT = ".zip";

	private final Random random = new Random(SEED);
	private final List<WorkerEvent> heard = new ArrayList<>();

	@TempDir
	private Path folder;
	private Path cache;
	private Optional<Path> resume = Optional.empty();
	private int halfWritten;

	/** What a worker is doing when it is killed. */
	private enum Moment {
		DECODING, DRAFTING, JUST_WRITTEN, TRAINING
	}

	@Test
	void whatIsThereAfterAKillIsWholeAndTheRunGoesOnAsIfNothingHadHappened() throws Exception {
		new ShapesFolder(3, 16).write(folder.resolve("images"), 40, 10);
		Files.createDirectories(checkpoints());
		cache = folder.resolve("cache");
		final Engine engine = new Deeplearning4jEngine();
		try (Model model = engine.build(new RequestCheck(request(1), warning -> { }, 1).settings().blueprint(10))) {
			for (int kill = 0; kill < KILLS; kill++) {
				killOne(moment(), model);
			}
		}
		assertTrue(KILLS < 20 || halfWritten > 0, "no kill fell into the writing of a checkpoint");
		final int epochs = 1 + heard.stream().filter(Epoch.class::isInstance).mapToInt(event -> ((Epoch) event).epoch()).max().orElse(0);
		final List<WorkerEvent> rest = trained(epochs);
		resume = Optional.empty();
		final List<WorkerEvent> whole = trained(epochs);
		heard.addAll(rest);
		assertEquals(((Ended) whole.getLast()).parametersSha256(), ((Ended) rest.getLast()).parametersSha256(), "seed " + SEED);
		assertTrue(metrics(whole).containsAll(metrics(heard)), "every metric ever told is that of the uninterrupted run");
	}

	private Moment moment() {
		final Moment[] often = { Moment.DECODING, Moment.DRAFTING, Moment.DRAFTING, Moment.DRAFTING, Moment.JUST_WRITTEN, Moment.TRAINING };
		return often[random.nextInt(often.length)];
	}

	private void killOne(Moment moment, Model model) throws Exception {
		cache = moment == Moment.DECODING ? Files.createTempDirectory(folder, "cache") : cache;
		final List<WorkerEvent> events = new ArrayList<>();
		try (WorkerHandle worker = WorkerHandle.start()) {
			final Set<String> before = names(checkpoints(), DRAFT);
			worker.send(request(100_000));
			events.addAll(untilTheMoment(worker, moment, before));
			LockSupport.parkNanos(random.nextInt(4_000_000));
			events.addAll(worker.kill());
			final Set<String> drafts = names(checkpoints(), DRAFT);
			drafts.removeAll(before);
			halfWritten += drafts.size();
		}
		check(events, model);
		heard.addAll(events);
	}

	private List<WorkerEvent> untilTheMoment(WorkerHandle worker, Moment moment, Set<String> drafts) throws Exception {
		return switch (moment) {
			case DECODING -> {
				await(worker, () -> !names(cache, "").isEmpty());
				yield List.of();
			}
			case DRAFTING -> {
				final List<WorkerEvent> events = worker.await(1 + random.nextInt(8), Iteration.class);
				await(worker, () -> !drafts.containsAll(names(checkpoints(), DRAFT)));
				yield events;
			}
			case JUST_WRITTEN -> worker.await(1 + random.nextInt(3), CheckpointWritten.class);
			case TRAINING -> worker.await(1 + random.nextInt(20), Iteration.class);
		};
	}

	/** What a worker of this folder told, and what is there now that it is killed. */
	private void check(List<WorkerEvent> events, Model model) throws IOException {
		final List<WorkerEvent> odd = events.stream().filter(event -> event instanceof Warning || event instanceof Ended).toList();
		assertEquals(List.of(), odd, "nothing is refused, and no decoded images are found to be damaged");
		if (resume.isPresent() && events.stream().anyMatch(Iteration.class::isInstance)) {
			final Restored restored = only(events, Restored.class).getFirst();
			assertEquals(resume.get().toString(), restored.path());
		}
		assertTrue(only(events, DatasetLoaded.class).stream().allMatch(loaded -> loaded.training() == 40 && loaded.skipped() == 0));
		long newest = -1;
		for (final Path file : files(checkpoints(), CHECKPOINT)) {
			final long iterations = new Checkpoint(file).restore(model).iterations();
			resume = iterations > newest ? Optional.of(file) : resume;
			newest = Math.max(newest, iterations);
		}
		final long told = only(events, CheckpointWritten.class).stream().mapToLong(CheckpointWritten::iteration).max().orElse(-1);
		assertTrue(newest >= told, "the checkpoint of iteration " + told + " was told and is gone, the newest is of " + newest);
	}

	private List<WorkerEvent> trained(int epochs) throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(request(epochs));
			final List<WorkerEvent> events = worker.awaitAll();
			assertFalse(events.stream().anyMatch(Warning.class::isInstance), events.toString());
			return events;
		}
	}

	private RunRequest request(int epochs) {
		return new RunRequest(Wire.PROTOCOL, "test", new TaskSpec(folder.resolve("images").toString(), 16, "lenet", 3),
				Map.of("epochs", Integer.toString(epochs), "batchSize", "8", "lossFunction", "cross_entropy", "optimizer",
						"adam_optimizer", "learningRate", "0.001", "flip", "true"),
				List.of(), 1, checkpoints().toString(), cache.toString(), resume.map(Path::toString).orElse(""));
	}

	private Path checkpoints() {
		return folder.resolve("checkpoints");
	}

	/** Not by sleeping: the moment is over within milliseconds. */
	private static void await(WorkerHandle worker, Condition condition) throws IOException {
		while (!condition.holds()) {
			assertTrue(worker.isAlive(), "the worker has ended by itself");
			Thread.onSpinWait();
		}
	}

	/** Something about files. */
	private interface Condition {
		boolean holds() throws IOException;
	}

	private static Set<String> names(Path folder, String ending) throws IOException {
		return files(folder, ending).stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
	}

	private static List<Path> files(Path folder, String ending) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted(Comparator.naturalOrder()).toList();
		}
	}

	/** What was learnt, without how long it took. */
	private static Set<List<Number>> metrics(List<WorkerEvent> events) {
		return events.stream().<List<Number>>mapMulti((event, metrics) -> {
			switch (event) {
				case Iteration step -> metrics.accept(List.of(step.iteration(), step.epoch(), step.loss()));
				case Epoch whole -> metrics.accept(List.of(whole.epoch(), whole.iteration(), whole.trainingLoss(), whole.trainingAccuracy(),
						whole.validationLoss(), whole.validationAccuracy()));
				default -> { /* no metric */ }
			}
		}).collect(Collectors.toSet());
	}

	private static <T> List<T> only(List<WorkerEvent> events, Class<T> type) {
		return events.stream().filter(type::isInstance).map(type::cast).toList();
	}
}
