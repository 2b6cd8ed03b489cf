// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.attune.trace.wire.Cancel;
import org.attune.trace.wire.CheckpointWritten;
import org.attune.trace.wire.DatasetLoaded;
import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.LayerStatistics;
import org.attune.trace.wire.MeasureLayers;
import org.attune.trace.wire.MemoryEstimate;
import org.attune.trace.wire.Outcome;
import org.attune.trace.wire.Pause;
import org.attune.trace.wire.Paused;
import org.attune.trace.wire.Proceed;
import org.attune.trace.wire.Restored;
import org.attune.trace.wire.Stop;
import org.attune.trace.wire.Warning;
import org.attune.trace.wire.WorkerEvent;
import org.attune.trace.wire.WriteCheckpoint;

/** Tells workers in processes of their own what to do in the middle of a training. */
class WorkerControlTest {
	private static final Map<String, String> ENDLESS = Map.of("epochs", "1000");

	@Test
	void aPausedTrainingWaitsAndGoesOn() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request("lenet", ENDLESS));
			worker.await(Iteration.class);
			worker.send(new Pause());
			final Paused paused = worker.await(Paused.class);
			assertTrue(paused.waiting());
			assertTrue(worker.isQuiet(Duration.ofMillis(300)), "a training that waits says nothing");
			worker.send(new Proceed());
			assertFalse(worker.await(Paused.class).waiting());
			assertEquals(paused.iteration() + 1, worker.await(Iteration.class).iteration());
		}
	}

	@Test
	void theTimeOfAPauseIsNotCounted() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request("lenet", ENDLESS));
			final long before = worker.await(Iteration.class).elapsedMillis();
			worker.send(new Pause());
			worker.await(Paused.class);
			assertTrue(worker.isQuiet(Duration.ofSeconds(3)));
			worker.send(new Proceed());
			assertTrue(worker.await(Iteration.class).elapsedMillis() - before < 3000, "the three seconds of the pause");
		}
	}

	@Test
	void aPausedTrainingCanBeCancelled() throws Exception {
		try (WorkerHandle worker = paused()) {
			worker.send(new Cancel());
			assertEquals(0, worker.awaitExit(2000));
			assertEquals(Outcome.CANCELLED, ((Ended) worker.awaitAll().getLast()).outcome());
		}
	}

	@Test
	void stopEndsAPauseAndFinishesTheEpoch() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request("lenet", ENDLESS));
			worker.await(Iteration.class);
			worker.send(new Pause());
			final long underWay = worker.await(Paused.class).iteration() / 40 + 1;
			worker.send(new Stop());
			final Ended ended = (Ended) worker.awaitAll().getLast();
			assertEquals(Outcome.STOPPED, ended.outcome());
			assertEquals(underWay, ended.epochs());
			assertEquals(40 * underWay, ended.iterations());
		}
	}

	@Test
	void aCheckpointCanBeWrittenInAPause(@TempDir Path folder) throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request("lenet", ENDLESS, folder.toString(), ""));
			worker.await(Iteration.class);
			worker.send(new Pause());
			final long iteration = worker.await(Paused.class).iteration();
			worker.send(new WriteCheckpoint());
			final CheckpointWritten written = worker.await(CheckpointWritten.class);
			assertEquals(iteration, written.iteration());
			assertTrue(Files.size(Path.of(written.path())) > 0);
		}
	}

	@Test
	void aCheckpointWithoutAFolderIsToldAndNotWritten() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request("lenet", ENDLESS));
			worker.await(Iteration.class);
			worker.send(new WriteCheckpoint());
			assertEquals("checkpoints", worker.await(Warning.class).field());
			worker.await(Iteration.class);
		}
	}

	/** Trains three epochs at once, and again up to a checkpoint in the middle of the second and from there in another process. */
	@ParameterizedTest
	@ValueSource(strings = { "adam_optimizer", "sgd", "rms_prop" })
	void aRunThatGoesOnFromTheMiddleOfAnEpochEqualsTheUninterruptedOne(String optimizer, @TempDir Path folder) throws Exception {
		final Map<String, String> values = Map.of("epochs", "3", "optimizer", optimizer, "momentum", ".5", "alpha", ".9");
		final List<WorkerEvent> whole = all(values, "");
		final List<WorkerEvent> rest = all(values, checkpointInTheSecondEpoch(values, folder));
		final long from = ((Restored) rest.stream().filter(Restored.class::isInstance).findFirst().orElseThrow()).iteration();
		assertTrue(from > 40 && from < 80, "in the middle of the second epoch: " + from);
		assertEquals(losses(whole).subList((int) from, 120), losses(rest));
		assertEquals(epochs(whole).subList(1, 3), epochs(rest));
		assertEquals(((Ended) whole.getLast()).parametersSha256(), ((Ended) rest.getLast()).parametersSha256());
	}

	@Test
	void whatFormerEpochsDecidedGoesOnWithACheckpoint(@TempDir Path folder) throws Exception {
		final Map<String, String> values = Map.of("epochs", "3", "optimizer", "nadam", "schedule", "plateau", "plateauPatience", "0",
				"flip", "true", "cropPadding", "2", "labelSmoothing", ".1", "patience", "2", "clipNorm", "1");
		final List<WorkerEvent> whole = all(values, "");
		final List<WorkerEvent> rest = all(values, checkpointInTheSecondEpoch(values, folder));
		assertEquals(((Ended) whole.getLast()).parametersSha256(), ((Ended) rest.getLast()).parametersSha256());
		assertEquals(((Ended) whole.getLast()).message(), ((Ended) rest.getLast()).message());
	}

	/** The learning rate rises until the loss explodes, which a squared error does for certain. */
	@Test
	void aRunThatDivergesKeepsItsLastFiniteCheckpoint(@TempDir Path folder) throws Exception {
		final Map<String, String> values = Map.of("epochs", "50", "warmupEpochs", "50", "optimizer", "sgd", "learningRate", "20",
				"lossFunction", "mean_squared_loss");
		final Ended diverged;
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request("lenet", values, folder.toString(), ""));
			diverged = (Ended) worker.awaitAll().getLast();
		}
		assertEquals(Outcome.DIVERGED, diverged.outcome(), diverged.message());
		assertTrue(diverged.epochs() >= 1, "an epoch went well: " + diverged);
		final Path kept = folder.resolve(String.format("epoch-%05d.zip", diverged.epochs()));
		assertTrue(diverged.message().contains("The last checkpoint before that is " + kept.getFileName()), diverged.message());
		final List<WorkerEvent> rest = all(Map.of("epochs", Integer.toString(diverged.epochs() + 1), "optimizer", "sgd", "learningRate",
				"1e-4", "lossFunction", "mean_squared_loss"), kept.toString());
		assertEquals(Outcome.FINISHED, ((Ended) rest.getLast()).outcome(), rest.getLast().toString());
		assertTrue(losses(rest).stream().allMatch(Double::isFinite));
	}

	@Test
	void aCheckpointOfAnotherNetworkOrOptimizerIsRefused(@TempDir Path folder) throws Exception {
		final String checkpoint = checkpointInTheSecondEpoch(Map.of("epochs", "3"), folder);
		assertRefused("resume: '" + checkpoint + "' cannot be gone on from", all("squeezenet-1.1", Map.of("epochs", "3"), checkpoint));
		assertRefused("resume: '" + checkpoint + "' cannot be gone on from", all(Map.of("optimizer", "sgd"), checkpoint));
		assertRefused("values.batchSize: the checkpoint", all(Map.of("epochs", "3", "batchSize", "25"), checkpoint));
	}

	@Test
	void aFileThatIsNoCheckpointIsRefused(@TempDir Path folder) throws Exception {
		final Path file = Files.writeString(folder.resolve("x.zip"), "nothing");
		assertRefused("resume: '" + file + "' cannot be gone on from: it is no checkpoint of Attune", all(Map.of(), file.toString()));
	}

	@Test
	void layersAreMeasuredOnRequestAndNoLonger() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request("lenet", ENDLESS));
			worker.await(Iteration.class);
			worker.send(new MeasureLayers(2));
			final LayerStatistics first = worker.await(LayerStatistics.class);
			assertEquals(0, first.iteration() % 2);
			assertEquals("conv1", first.layer());
			assertEquals(16 * 3 * 25 + 16, first.parameters().counts().stream().mapToInt(Integer::intValue).sum());
			assertTrue(first.gradient().norm() > 0 && first.update().norm() > 0);
			assertTrue(first.activations().minimum() >= 0, "after the ReLU");
			worker.send(new MeasureLayers(0));
			worker.await(4, Iteration.class);
			assertTrue(worker.await(6, Iteration.class).stream().noneMatch(LayerStatistics.class::isInstance));
		}
	}

	@Test
	void measuringDoesNotChangeWhatIsLearnt() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request("lenet", Map.of("epochs", "1")));
			worker.send(new MeasureLayers(3));
			final List<WorkerEvent> measured = worker.awaitAll();
			assertTrue(measured.stream().anyMatch(LayerStatistics.class::isInstance));
			assertEquals(((Ended) all(Map.of("epochs", "1"), "").getLast()).parametersSha256(),
					((Ended) measured.getLast()).parametersSha256());
		}
	}

	/** A minibatch of many seconds is not waited for. */
	@Test
	void cancelEndsAWorkerInTheMiddleOfALongMinibatch() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request("squeezenet-1.1", Map.of("batchSize", "1000"), 48));
			worker.await(DatasetLoaded.class);
			worker.awaitWork(Duration.ofSeconds(3));
			worker.send(new Cancel());
			assertEquals(0, worker.awaitExit(2000));
			final Ended ended = (Ended) worker.awaitAll().getLast();
			assertEquals(Outcome.CANCELLED, ended.outcome());
			assertEquals("The minibatch under way was not finished.", ended.message());
		}
	}

	@Test
	void theMemoryIsEstimatedBeforeTheTraining() throws Exception {
		final List<WorkerEvent> events = all(Map.of(), "");
		final MemoryEstimate estimate = (MemoryEstimate) events.stream().filter(MemoryEstimate.class::isInstance).findFirst()
				.orElseThrow();
		assertTrue(estimate.bytes() > 100L << 20 && estimate.bytes() < estimate.available(), estimate.toString());
	}

	private static WorkerHandle paused() throws Exception {
		final WorkerHandle worker = WorkerHandle.start();
		worker.send(WorkerHandle.request("lenet", ENDLESS));
		worker.await(Iteration.class);
		worker.send(new Pause());
		worker.await(Paused.class);
		return worker;
	}

	private static String checkpointInTheSecondEpoch(Map<String, String> values, Path folder) throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request("lenet", values, folder.toString(), ""));
			worker.await(Epoch.class);
			worker.await(Iteration.class);
			worker.send(new WriteCheckpoint());
			CheckpointWritten written = worker.await(CheckpointWritten.class);
			while (written.iteration() % 40 == 0) { // those at the ends of epochs
				written = worker.await(CheckpointWritten.class);
			}
			final Path kept = Files.copy(Path.of(written.path()), folder.resolve("kept.zip"));
			return kept.toString();
		}
	}

	private static List<WorkerEvent> all(Map<String, String> values, String resume) throws Exception {
		return all("lenet", values, resume);
	}

	private static List<WorkerEvent> all(String network, Map<String, String> values, String resume) throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request(network, values, "", resume));
			return worker.awaitAll();
		}
	}

	private static void assertRefused(String beginning, List<WorkerEvent> events) {
		final Ended ended = (Ended) events.getLast();
		assertEquals(Outcome.REJECTED, ended.outcome());
		assertTrue(ended.message().startsWith(beginning), ended.message());
	}

	private static List<Double> losses(List<WorkerEvent> events) {
		return events.stream().filter(Iteration.class::isInstance).map(event -> ((Iteration) event).loss()).toList();
	}

	private static List<List<Double>> epochs(List<WorkerEvent> events) {
		return events.stream().filter(Epoch.class::isInstance).map(Epoch.class::cast).map(epoch -> List.of(epoch.trainingLoss(),
				epoch.trainingAccuracy(), epoch.validationLoss(), epoch.validationAccuracy())).toList();
	}
}
