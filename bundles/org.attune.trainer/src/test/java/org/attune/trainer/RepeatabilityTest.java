// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.attune.trace.wire.CheckpointWritten;
import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.Outcome;
import org.attune.trace.wire.Pause;
import org.attune.trace.wire.Paused;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WorkerEvent;
import org.attune.trace.wire.WriteCheckpoint;
import org.attune.trainer.data.ShapesFolder;

/** The same bits from two threads, with everything that is random or remembered: dropout, batch normalisation, augmentation. */
class RepeatabilityTest {
	private static final int IMAGES = 80;
	private static final int PER_EPOCH = IMAGES / 8;

	@TempDir
	private static Path images;

	@TempDir
	private Path folder;

	@BeforeAll
	static void paint() throws IOException {
		new ShapesFolder(3, 32).write(images.resolve("shapes"), IMAGES, 10);
	}

	@Test
	void twoProcessesLearnTheSame() throws Exception {
		assertSame(trained("resnet-18", 28, 1, ""), trained("resnet-18", 28, 1, ""), 0);
	}

	/** SqueezeNet has dropout; the small network has batch normalisation, whose running values the validation shows. */
	@ParameterizedTest
	@CsvSource({ "squeezenet-1.1, 32", "small-cnn, 28" })
	void aRunThatGoesOnFromTheMiddleOfAnEpochEqualsTheUninterruptedOne(String network, int size) throws Exception {
		final List<WorkerEvent> whole = trained(network, size, 2, "");
		final CheckpointWritten checkpoint = checkpointInAnEpoch(network, size);
		assertTrue(checkpoint.iteration() % PER_EPOCH != 0, "at the end of an epoch: " + checkpoint);
		assertSame(whole, trained(network, size, 2, checkpoint.path()), (int) checkpoint.iteration());
	}

	/** @param from iterations that only the first one tells */
	private static void assertSame(List<WorkerEvent> whole, List<WorkerEvent> other, int from) {
		final List<Double> losses = losses(whole);
		assertEquals(losses.subList(from, losses.size()), losses(other));
		final List<List<Double>> epochs = epochs(whole);
		assertEquals(epochs.subList(from / PER_EPOCH, epochs.size()), epochs(other));
		assertEquals(((Ended) whole.getLast()).parametersSha256(), ((Ended) other.getLast()).parametersSha256());
	}

	private List<WorkerEvent> trained(String network, int size, int epochs, String resume) throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(request(network, size, epochs, resume));
			final List<WorkerEvent> events = worker.awaitAll();
			assertEquals(Outcome.FINISHED, ((Ended) events.getLast()).outcome(), events.getLast().toString());
			return events;
		}
	}

	private CheckpointWritten checkpointInAnEpoch(String network, int size) throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(request(network, size, 2, ""));
			worker.await(Iteration.class);
			worker.send(new Pause());
			final long iteration = worker.await(Paused.class).iteration();
			worker.send(new WriteCheckpoint());
			CheckpointWritten written = worker.await(CheckpointWritten.class);
			while (written.iteration() != iteration) {
				written = worker.await(CheckpointWritten.class);
			}
			return written;
		}
	}

	private RunRequest request(String network, int size, int epochs, String resume) throws IOException {
		return new RunRequest(Wire.PROTOCOL, "test", new TaskSpec(images.resolve("shapes").toString(), size, network, 3),
				Map.of("epochs", Integer.toString(epochs), "batchSize", "8", "lossFunction", "cross_entropy", "optimizer",
						"adam_optimizer", "learningRate", "0.001", "flip", "true", "cropPadding", "2", "colourJitter", ".3"),
				List.of(), 2, Files.createDirectories(folder.resolve("checkpoints")).toString(), images.resolve("cache").toString(), resume);
	}

	private static List<Double> losses(List<WorkerEvent> events) {
		return events.stream().filter(Iteration.class::isInstance).map(event -> ((Iteration) event).loss()).toList();
	}

	private static List<List<Double>> epochs(List<WorkerEvent> events) {
		return events.stream().filter(Epoch.class::isInstance).map(Epoch.class::cast).map(epoch -> List.of(epoch.trainingLoss(),
				epoch.trainingAccuracy(), epoch.validationLoss(), epoch.validationAccuracy())).toList();
	}
}
