// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.LayerStatistics;
import org.attune.trace.wire.Outcome;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TestMeasured;
import org.attune.trace.wire.WorkerEvent;
import org.attune.trainer.data.Pictures;

/** A dataset is packed and trained on in worker processes; participants must not learn what it is. */
final class SealedTrainingTest {
	private static final String NAME = "quokkanette";
	private static final List<String> CLASSES = List.of("wombat-zq", "numbat-zq", "potoroo-zq");
	private static final String NETWORK = "lenet";

	@TempDir
	private Path folder;
	private Path open;
	private Path sealed;
	private final Properties keys = new Properties();
	private BlindWorker worker;

	@BeforeEach
	void pack() throws Exception {
		open = folder.resolve(NAME);
		final Random random = new Random(7);
		for (String split : List.of("train", "val", "test")) {
			for (String name : CLASSES) {
				final Path target = Files.createDirectories(open.resolve(split).resolve(name));
				for (int image = 0; image < 9; image++) {
					Files.write(target.resolve(name + "-photo-" + image + ".png"), Pictures.png(new Color(random.nextInt(1 << 24))));
				}
			}
		}
		sealed = folder.resolve("study.sealed");
		assertEquals(0, PackCommand.run(List.of("--data", open.toString(), "--out", sealed.toString(), "--network", NETWORK),
				new PrintStream(new ByteArrayOutputStream())));
		keys.load(Files.newBufferedReader(folder.resolve("study.sealed.keys")));
		worker = new BlindWorker(folder.resolve("participant"));
	}

	@Test
	void trainingOnTheSealedDatasetIsTheSameToTheLastBit() throws Exception {
		final List<WorkerEvent> plain = new BlindWorker(folder.resolve("researcher"))
				.train(worker.request(open, NETWORK, Map.of(), List.of()));
		final List<WorkerEvent> blind = worker.train(blind(Map.of()));
		assertEquals(Outcome.FINISHED, BlindWorker.end(plain).outcome(), BlindWorker.end(plain).message());
		assertEquals(Outcome.FINISHED, BlindWorker.end(blind).outcome(), BlindWorker.end(blind).message());
		assertEquals(numbers(plain), numbers(blind));
		assertEquals(3, numbers(blind).stream().filter(number -> number.startsWith("epoch")).count());
	}

	@Test
	void anEvaluationEndsWithTheSameParametersAndMeasuresThemOnTheTestImages() throws Exception {
		final List<String> both = List.of(keys.getProperty("tuning"), keys.getProperty("test"));
		final List<WorkerEvent> tuned = worker.train(blind(Map.of()).with(both));
		final List<WorkerEvent> evaluated = worker.train(blind(Map.of()).with(both).evaluated());
		final List<WorkerEvent> plain = worker.train(worker.request(open, NETWORK, Map.of(), List.of()).evaluated());
		assertEquals(numbers(tuned), numbers(evaluated));
		assertEquals(List.of(), tests(tuned));
		assertEquals(1, tests(evaluated).size());
		assertEquals(tests(plain), tests(evaluated));
		final TestMeasured test = tests(evaluated).getFirst();
		assertEquals(List.of(3, 27), List.of(test.epoch(), test.images()));
		final Epoch last = evaluated.stream().filter(Epoch.class::isInstance).map(Epoch.class::cast).toList().getLast();
		assertNotEquals(last.validationLoss(), test.loss(), "the validation images are others");
		assertTrue(test.loss() > 0 && Math.abs(test.accuracy() * 27 - Math.round(test.accuracy() * 27)) < 1e-9, test.toString());
	}

	@Test
	void whatDivergesIsNotMeasuredOnTheTestImages() throws Exception {
		final List<WorkerEvent> events = worker.train(worker.request(open, NETWORK,
				Map.of("learningRate", "1e30", "optimizer", "sgd"), List.of()).evaluated());
		assertEquals(Outcome.DIVERGED, BlindWorker.end(events).outcome());
		assertEquals(List.of(), tests(events));
	}

	@Test
	void aParticipantNeverSeesWhatIsBlinded() throws Exception {
		final List<WorkerEvent> events = worker.train(blind(Map.of()));
		assertEquals(Outcome.FINISHED, BlindWorker.end(events).outcome());
		assertTrue(events.stream().noneMatch(LayerStatistics.class::isInstance));
		assertEquals(List.of(), worker.places(secrets()));
		assertFalse(Files.exists(worker.folder().resolve("checkpoints")));
		assertTrue(Files.exists(worker.folder().resolve("cmdline")) || !Files.exists(Path.of("/proc/self/cmdline")));
	}

	@Test
	void theSearchFindsTheNamesWhereTheyAreNotHidden() throws Exception {
		worker.train(worker.request(open, NETWORK, Map.of(), List.of()));
		for (String secret : List.of(CLASSES.get(0), CLASSES.get(2), "conv1")) {
			assertFalse(worker.places(List.of(secret)).isEmpty(), secret);
		}
	}

	@Test
	void nothingIsToldByARunThatGoesWrong() throws Exception {
		final RunRequest good = blind(Map.of());
		final byte[] content = Files.readAllBytes(sealed);
		final List<Outcome> outcomes = new ArrayList<>();
		outcomes.add(outcome("diverged", blind(Map.of("learningRate", "1e30", "optimizer", "sgd"))));
		outcomes.add(outcome("values", blind(Map.of("epochs", "none"))));
		outcomes.add(outcome("other-key", good.with(List.of("0".repeat(64)))));
		outcomes.add(outcome("no-key", good.with(List.of())));
		outcomes.add(outcome("network", worker.request(sealed, "blinded-7", Map.of(), List.of(keys.getProperty("tuning")))));
		Files.write(sealed, Arrays.copyOf(content, content.length / 2));
		outcomes.add(outcome("cut-off", good));
		content[content.length / 2] ^= 1;
		Files.write(sealed, content);
		outcomes.add(outcome("damaged", good));
		assertEquals(List.of(Outcome.DIVERGED, Outcome.REJECTED, Outcome.REJECTED, Outcome.REJECTED, Outcome.REJECTED, Outcome.REJECTED,
				Outcome.REJECTED), outcomes);
		assertArrayEquals(content, Files.readAllBytes(sealed));
		assertEquals(List.of(), worker.places(secrets()));
	}

	@Test
	void whatFailsInsideOfTheNetworkIsNotTold() {
		final Failure told = new Blindfold(true).failure(new Failure(Outcome.FAILED, "in layer lenet-conv1", new IllegalStateException(
				"in layer lenet-conv1", new RuntimeException(NAME))));
		final ByteArrayOutputStream console = new ByteArrayOutputStream();
		told.print(new PrintStream(console));
		assertEquals(Outcome.FAILED, told.outcome());
		assertTrue(told.message().contains("IllegalStateException") && !told.message().contains("lenet"), told.message());
		final String printed = console.toString(StandardCharsets.UTF_8);
		assertFalse(printed.contains("lenet") || printed.contains(NAME) || printed.contains("\tat "), printed);
	}

	@Test
	void theResearcherIsToldTheDigestAndGetsTheKeysForThemselvesAlone() throws Exception {
		assertEquals("blinded-1", keys.getProperty("network"));
		final byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(sealed));
		assertEquals(HexFormat.of().formatHex(digest), keys.getProperty("digest"));
		assertEquals(64, keys.getProperty("test").length());
		final Path file = folder.resolve("study.sealed.keys");
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
		}
	}

	@Test
	void aFileThatIsThereIsNotPackedOver() throws Exception {
		final byte[] before = Files.readAllBytes(sealed);
		assertEquals(1, PackCommand.run(List.of("--data", open.toString(), "--out", sealed.toString()), System.out));
		assertEquals(1, PackCommand.run(List.of("--data", open.toString(), "--out", folder.resolve("a.zip").toString()), System.out));
		assertEquals(1, PackCommand.run(List.of("--data", open.toString(), "--out", folder.resolve("b.sealed").toString(), "--network",
				"alexnet"), System.out));
		assertEquals(2, PackCommand.run(List.of("--data"), System.out));
		assertEquals(2, PackCommand.run(List.of("--data", "a", "--out", "b", "--colour", "c"), System.out));
		assertArrayEquals(before, Files.readAllBytes(sealed));
	}

	private Outcome outcome(String name, RunRequest request) throws Exception {
		final Ended ended = BlindWorker.end(new BlindWorker(worker.folder().resolve(name)).train(request));
		assertTrue(ended.message().matches("(?s).*([;.] [A-Za-z].*|often helps\\..*)"), () -> name + ": a remedy in: " + ended.message());
		return ended.outcome();
	}

	private RunRequest blind(Map<String, String> changes) {
		return worker.request(sealed, "blinded-1", changes, List.of(keys.getProperty("tuning")));
	}

	/** All that may not be seen. The words of the network are those of its name and of its layers. */
	private List<String> secrets() {
		final List<String> secrets = new ArrayList<>(CLASSES);
		secrets.addAll(List.of(NAME, NETWORK, "conv1", "conv2", "photo-", keys.getProperty("test"), keys.getProperty("tuning"),
				open.toString()));
		return secrets;
	}

	private static List<TestMeasured> tests(List<WorkerEvent> events) {
		return events.stream().filter(TestMeasured.class::isInstance).map(TestMeasured.class::cast).toList();
	}

	private static List<String> numbers(List<WorkerEvent> events) {
		final List<String> numbers = new ArrayList<>();
		for (WorkerEvent event : events) {
			switch (event) {
				case Iteration iteration -> numbers.add("iteration " + iteration.iteration() + ' ' + iteration.loss());
				case Epoch epoch -> numbers.add("epoch " + epoch.epoch() + ' ' + epoch.trainingLoss() + ' '
						+ epoch.trainingAccuracy() + ' ' + epoch.validationLoss() + ' ' + epoch.validationAccuracy());
				case Ended ended -> numbers.add("parameters " + ended.parametersSha256());
				default -> { // says nothing about what was learnt
				}
			}
		}
		return numbers;
	}
}
