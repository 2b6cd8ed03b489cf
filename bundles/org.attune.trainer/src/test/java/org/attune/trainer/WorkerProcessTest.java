// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.attune.trace.wire.Cancel;
import org.attune.trace.wire.CheckpointWritten;
import org.attune.trace.wire.DatasetLoaded;
import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.ImageSkipped;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.Outcome;
import org.attune.trace.wire.Ready;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.Stop;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Unknown;
import org.attune.trace.wire.Warning;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WorkerEvent;
import org.attune.trainer.data.Pictures;

/** Talks to workers in processes of their own, as the IDE does. */
class WorkerProcessTest {
	private static final Map<String, String> ENDLESS = Map.of("epochs", "1000");

	@Test
	void aRunTellsEverythingFromReadyToItsEnd() throws Exception {
		final List<WorkerEvent> events = run("lenet", Map.of("epochs", "2"));
		assertEquals("on", ((Ready) events.getFirst()).environment().get("oneDNN"));
		final DatasetLoaded loaded = only(events, DatasetLoaded.class).getFirst();
		final int iterations = 2 * Math.ceilDiv(loaded.training(), 50);
		assertEquals(iterations, only(events, Iteration.class).size());
		assertEquals(List.of(1, 2), only(events, Epoch.class).stream().map(Epoch::epoch).toList());
		final Ended ended = (Ended) events.getLast();
		assertEquals(Outcome.FINISHED, ended.outcome());
		assertEquals(iterations, ended.iterations());
		assertTrue(ended.parametersSha256().matches("[0-9a-f]{64}"), ended.parametersSha256());
	}

	@Test
	void everyNumberOfAnEpochMakesSense() throws Exception {
		final Epoch epoch = only(run("lenet", Map.of()), Epoch.class).getFirst();
		assertTrue(epoch.trainingLoss() > 0 && epoch.trainingLoss() < 10);
		assertTrue(epoch.validationLoss() > 0 && epoch.validationLoss() < 10);
		assertTrue(epoch.trainingAccuracy() > 0 && epoch.trainingAccuracy() <= 1);
		assertTrue(epoch.validationAccuracy() > 0 && epoch.validationAccuracy() <= 1);
		assertTrue(epoch.imagesPerSecond() > 1);
	}

	@Test
	void theSameSeedGivesTheSameBitsInTwoProcesses() throws Exception {
		final List<WorkerEvent> one = run("squeezenet-1.1", Map.of("batchSize", "500"));
		final List<WorkerEvent> other = run("squeezenet-1.1", Map.of("batchSize", "500"));
		assertEquals(losses(one), losses(other));
		assertEquals(only(one, Epoch.class).getFirst().validationLoss(), only(other, Epoch.class).getFirst().validationLoss());
		assertEquals(((Ended) one.getLast()).parametersSha256(), ((Ended) other.getLast()).parametersSha256());
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada_delta", "ada_grad", "averaged_sgd", "rms_prop", "sgd" })
	void everyOtherOptimizerLowersTheLoss(String optimizer) throws Exception {
		final String rate = optimizer.equals("ada_delta") ? "1" : optimizer.endsWith("sgd") ? "0.05" : "0.002";
		final List<WorkerEvent> events = run("lenet",
				Map.of("optimizer", optimizer, "learningRate", rate, "lossFunction", "negative_log_likelihood"));
		final List<Double> losses = losses(events);
		assertTrue(mean(losses.subList(losses.size() - 5, losses.size())) < mean(losses.subList(0, 5)), losses.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "l1_loss", "mean_squared_loss" })
	void lossesOnRawOutputsAreLearnt(String loss) throws Exception {
		final List<Double> losses = losses(run("lenet", Map.of("lossFunction", loss)));
		assertTrue(mean(losses.subList(losses.size() - 5, losses.size())) < mean(losses.subList(0, 5)), losses.toString());
	}

	@Test
	void aGoodLearningRateLearnsTheGeneratedImages() throws Exception {
		final List<WorkerEvent> events = train("3e-4", 6);
		assertTrue(validationAccuracies(events).getLast() > .8, validationAccuracies(events).toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.1", "1e-7" })
	void aBadLearningRateStaysAtChanceOnTheGeneratedImages(String rate) throws Exception {
		final List<Double> accuracies = validationAccuracies(train(rate, 2));
		assertTrue(accuracies.stream().allMatch(accuracy -> accuracy < .2), accuracies.toString());
	}

	private static List<WorkerEvent> train(String learningRate, int epochs) throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			final Map<String, String> values = WorkerHandle.request("squeezenet-1.1", Map.of("learningRate", learningRate,
					"batchSize", "32", "epochs", Integer.toString(epochs))).values();
			worker.send(new RunRequest(Wire.PROTOCOL, "test", new TaskSpec("generated:shapes", 32, "squeezenet-1.1", 1), values, List.of(), 0,
					"", "", ""));
			return worker.awaitAll();
		}
	}

	private static List<Double> validationAccuracies(List<WorkerEvent> events) {
		return only(events, Epoch.class).stream().map(Epoch::validationAccuracy).toList();
	}

	@Test
	void stopFinishesTheEpoch() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request("lenet", ENDLESS));
			final int perEpoch = Math.ceilDiv(worker.await(DatasetLoaded.class).training(), 50);
			final int before = worker.await(Iteration.class).epoch();
			worker.send(new Stop());
			final List<WorkerEvent> rest = worker.awaitAll();
			final Ended ended = (Ended) rest.getLast();
			assertEquals(Outcome.STOPPED, ended.outcome());
			assertEquals(ended.epochs(), only(rest, Epoch.class).size());
			assertEquals((long) ended.epochs() * perEpoch, ended.iterations(), "no epoch is left in its middle");
			assertTrue(ended.epochs() == before || ended.epochs() == before + 1, "the one under way was " + before + ": " + ended);
			assertEquals(0, worker.awaitExit(2000));
		}
	}

	@Test
	void cancelEndsBetweenTwoMinibatches() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request("lenet", ENDLESS));
			worker.await(Iteration.class);
			worker.send(new Cancel());
			assertEquals(0, worker.awaitExit(2000));
			final Ended ended = (Ended) worker.awaitAll().getLast();
			assertEquals(Outcome.CANCELLED, ended.outcome());
			assertTrue(ended.iterations() > 0);
		}
	}

	@Test
	void cancelEndsAWorkerThatDecodesImages(@TempDir Path folder) throws Exception {
		Pictures.largeDataset(folder);
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(new RunRequest(Wire.PROTOCOL, "test", new TaskSpec(folder.toString(), 16, "lenet", 3),
					WorkerHandle.request("lenet", ENDLESS).values(), List.of(), 1, "", folder.resolve("cache").toString(), ""));
			worker.await(ImageSkipped.class);
			worker.send(new Cancel());
			assertEquals(0, worker.awaitExit(2000));
			final List<WorkerEvent> rest = worker.awaitAll();
			assertEquals(Outcome.CANCELLED, ((Ended) rest.getLast()).outcome());
			assertEquals(List.of(), only(rest, DatasetLoaded.class));
		}
	}

	@Test
	void cancelBeforeTheRequestEndsTheWorker() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(new Cancel());
			assertEquals(Outcome.CANCELLED, ((Ended) worker.awaitAll().getLast()).outcome());
		}
	}

	@Test
	void fieldsThatAreNotKnownAreNamedAndIgnored() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			final String line = Wire.encode(WorkerHandle.request("lenet", Map.of("batchSize", "500")));
			worker.send(line.replace("\"threads\"", "\"priority\":9,\"threads\"").replace("\"network\"", "\"colour\":{},\"network\""));
			final List<WorkerEvent> events = worker.awaitAll();
			assertEquals(List.of("task.colour", "priority"), only(events, Warning.class).stream().map(Warning::field).toList());
			assertTrue(only(events, Warning.class).getFirst().message().contains("does not know the field and ignores it"));
			assertEquals(Outcome.FINISHED, ((Ended) events.getLast()).outcome());
		}
	}

	@Test
	void aLossThatIsNoNumberEndsTheRunAsDiverged() throws Exception {
		final List<WorkerEvent> events = run("lenet", Map.of("optimizer", "sgd", "learningRate", "1e6"));
		final Ended ended = (Ended) events.getLast();
		assertEquals(Outcome.DIVERGED, ended.outcome());
		assertTrue(ended.message().contains("at iteration " + ended.iterations()), ended.message());
		assertFalse(Double.isFinite(losses(events).getLast()));
		assertEquals(1, losses(events).stream().filter(loss -> !Double.isFinite(loss)).count());
	}

	@Test
	void theEndOfTheInputEndsAWorkerThatTrains() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request("lenet", ENDLESS));
			worker.await(Iteration.class);
			worker.closeInput();
			assertTrue(worker.awaitExit(2000) >= 0, "the worker still runs");
		}
	}

	@Test
	void theEndOfTheInputEndsAWorkerInTheMiddleOfALongMinibatch() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			final RunRequest small = WorkerHandle.request("squeezenet-1.1", Map.of("epochs", "1000", "batchSize", "1000"));
			worker.send(new RunRequest(Wire.PROTOCOL, "test", new TaskSpec("generated:shapes", 48, "squeezenet-1.1", 3), small.values(), List.of(),
					1, "", "", ""));
			worker.await(DatasetLoaded.class);
			worker.awaitWork(Duration.ofSeconds(3)); // by now the first minibatch is computed, which takes many seconds
			worker.closeInput();
			assertEquals(ControlReader.ORPHANED, worker.awaitExit(2000));
		}
	}

	@Test
	void theEndOfTheInputEndsAWorkerThatWaits() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.await(Ready.class);
			worker.closeInput();
			assertTrue(worker.awaitExit(2000) >= 0, "the worker still runs");
		}
	}

	@Test
	void whatIsNotUnderstoodWhileTrainingIsToldAndIgnored() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request("lenet", ENDLESS));
			worker.await(Iteration.class);
			worker.send(new Unknown("histogram"));
			assertTrue(worker.await(Warning.class).message().contains("'histogram'"));
			worker.send("complete nonsense");
			assertTrue(worker.await(Warning.class).message().contains("not JSON"));
			worker.send(WorkerHandle.request("lenet", ENDLESS));
			assertTrue(worker.await(Warning.class).message().contains("RunRequest is not expected"));
			worker.await(Iteration.class);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "complete nonsense", "{\"type\":\"run-request\",\"protocol\":\"1\"}",
			"{\"type\":\"warning\",\"field\":\"\",\"message\":\"\"}" })
	void aFirstLineThatIsNoRequestIsRefused(String line) throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(line);
			final Ended ended = (Ended) worker.awaitAll().getLast();
			assertEquals(Outcome.REJECTED, ended.outcome());
			assertTrue(ended.message().contains("the first line has to be a run request"), ended.message());
		}
	}

	@Test
	void aWrongValueIsRefusedWithFieldAndRemedy() throws Exception {
		final Ended ended = (Ended) run("lenet", Map.of("learningRate", "fast")).getLast();
		assertEquals(Outcome.REJECTED, ended.outcome());
		assertEquals("values.learningRate: 'fast' is not a number of at least 0; enter one", ended.message());
	}

	@Test
	void tooLittleMemoryIsTold() throws Exception {
		try (WorkerHandle worker = WorkerHandle.start("-Dorg.bytedeco.javacpp.maxphysicalbytes=600m")) {
			final Map<String, String> values = WorkerHandle.request("squeezenet-1.1", Map.of("batchSize", "400")).values();
			worker.send(new RunRequest(Wire.PROTOCOL, "test", new TaskSpec("generated:shapes", 64, "squeezenet-1.1", 3), values, List.of(), 2, "",
					"", ""));
			final Ended ended = (Ended) worker.awaitAll().getLast();
			assertEquals(Outcome.OUT_OF_MEMORY, ended.outcome(), ended.message());
			assertTrue(ended.message().contains("smaller batch size"), ended.message());
		}
	}

	@Test
	void onlyTheNewestCheckpointIsKept(@TempDir Path folder) throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			final RunRequest request = WorkerHandle.request("lenet", Map.of("epochs", "2"));
			worker.send(new RunRequest(Wire.PROTOCOL, "test", request.task(), request.values(), List.of(), 1, folder.toString(), "", ""));
			final List<WorkerEvent> events = worker.awaitAll();
			assertEquals(2, only(events, CheckpointWritten.class).size());
			assertEquals(List.of("epoch-00002.zip"), names(folder));
		}
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).toList();
		}
	}

	private static List<WorkerEvent> run(String network, Map<String, String> changes) throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request(network, changes));
			final List<WorkerEvent> events = worker.awaitAll();
			assertEquals(0, worker.awaitExit(10_000), "exit code");
			return events;
		}
	}

	private static <T> List<T> only(List<WorkerEvent> events, Class<T> type) {
		return events.stream().filter(type::isInstance).map(type::cast).toList();
	}

	private static List<Double> losses(List<WorkerEvent> events) {
		return only(events, Iteration.class).stream().map(Iteration::loss).toList();
	}

	private static double mean(List<Double> values) {
		return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
	}
}
