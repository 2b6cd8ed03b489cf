// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Participants' choices are evaluated by real workers on a sealed dataset, in processes like those of {@code ./attune}. */
final class EvaluateCommandTest {
	private static final List<Long> SEEDS = List.of(21L, 22L);

	@TempDir
	private Path folder;
	private Path study;
	private Path traces;

	@BeforeEach
	void makeAStudy() throws Exception {
		BuiltWorker.assumeBuilt();
		traces = Files.createDirectories(folder.resolve("handed-in"));
		study = packed("images", 9);
	}

	@Test
	void aKilledEvaluationGoesOnAndAnotherOneGivesTheSameBits() throws Exception {
		HandedIn.trace(traces.resolve("anna"), HandedIn.values("0.01"), 0.5);
		HandedIn.export().joined(HandedIn.STUDY, false).chose(HandedIn.values("1e30")).write(traces.resolve("cem"));
		HandedIn.export().joined(HandedIn.STUDY, true).chose(HandedIn.values("0.1")).write(traces.resolve("trial"));
		final Path done = killedAfterTheFirstSeed();
		final byte[] first = Files.readAllBytes(done);
		final String said = BuiltWorker.evaluate(0, "--study", study.toString(), "--traces", traces.toString(), "--threads", "1");
		assertTrue(said.contains("3 trainings to do, 1 are done already"), said);
		assertTrue(said.contains("trial is a rehearsal and is left out;") && said.contains("to the last bit"), said);
		final Path out = traces.resolve("evaluation");
		assertArrayEquals(first, Files.readAllBytes(done), "what was done is not done again");
		final List<String> results = Files.readAllLines(out.resolve("results.csv"));
		assertTrue(results.get(1).matches("anna,[0-9a-f]{64},2,[01]\\.\\d+,.*,0,0,.*,0\\.5"), results.get(1));
		assertTrue(results.get(2).matches("cem,[0-9a-f]{64},0,,,,,2,0,,,"), results.get(2));
		BuiltWorker.evaluate(0, "--study", study.toString(), "--traces", traces.toString(), "--threads", "1", "--out",
				folder.resolve("again").toString());
		assertEquals(4, bits(out).size());
		assertEquals(bits(out), bits(folder.resolve("again")));
		assertEquals(4, bits(out).stream().distinct().count(), "another seed gives other parameters");
	}

	@Test
	void nothingIsEvaluatedWithAWrongKeyOrWithoutTestImages() throws Exception {
		HandedIn.trace(traces.resolve("anna"), HandedIn.values("0.01"), 0.5);
		final Path keys = folder.resolve("images.sealed.keys");
		final Properties values = new Properties();
		values.load(Files.newBufferedReader(keys));
		final Path wrong = Files.write(folder.resolve("wrong.keys"), List.of("tuning=" + values.getProperty("tuning"), "test="
				+ "0".repeat(64)));
		final String said = BuiltWorker.evaluate(1, "--study", study.toString(), "--traces", traces.toString(), "--keys", wrong.toString());
		assertTrue(said.contains("Nothing can be evaluated: task.dataset: no key of the request opens the test images"), said);
		assertFalse(said.contains(values.getProperty("tuning")), said);
		final String without = BuiltWorker.evaluate(1, "--study", packed("few", 0).toString(), "--traces", traces.toString());
		assertTrue(without.contains("has no test images to evaluate on"), without);
		assertEquals(List.of(), seeds(traces.resolve("evaluation")));
	}

	@Test
	void whatIsMissingIsToldBeforeAWorkerIsStarted() throws Exception {
		assertTrue(run(1, "--study", study.toString(), "--traces", traces.toString()).contains("There is no trace in"));
		assertTrue(run(1, "--study", study.toString(), "--traces", folder.resolve("no").toString()).contains("There is no folder"));
		HandedIn.export().withdrew().write(traces.resolve("bo"));
		assertTrue(run(1, "--study", study.toString(), "--traces", traces.toString()).contains("bo withdrew and is left out."));
		assertTrue(run(1, "--study", study.toString(), "--traces", traces.toString(), "--threads", "two").contains("--threads two"));
		assertTrue(run(2, "--study", study.toString()).startsWith("usage: evaluate"));
		assertTrue(run(2, "--study", study.toString(), "--colour", "red").startsWith("usage: evaluate"));
		final byte[] content = Files.readAllBytes(folder.resolve("images.sealed"));
		content[content.length / 2] ^= 1;
		Files.write(folder.resolve("images.sealed"), content);
		assertTrue(run(1, "--study", study.toString(), "--traces", traces.toString())
				.contains("is not the dataset that the study was made with"));
		assertArrayEquals(content, Files.readAllBytes(folder.resolve("images.sealed")));
	}

	/** @return the result of the first seed */
	private Path killedAfterTheFirstSeed() throws Exception {
		final Path said = folder.resolve("said.txt");
		final Process process = BuiltWorker.evaluation("--study", study.toString(), "--traces", traces.toString(), "--threads", "1")
				.redirectOutput(said.toFile()).start();
		while (process.isAlive() && seeds(traces.resolve("evaluation")).isEmpty()) {
			LockSupport.parkNanos(20_000_000);
		}
		assertTrue(process.isAlive(), () -> "it ended before it was killed");
		process.destroyForcibly().waitFor();
		assertEquals(1, seeds(traces.resolve("evaluation")).size(), Files.readString(said));
		return seeds(traces.resolve("evaluation")).getFirst();
	}

	private static List<Path> seeds(Path out) throws IOException {
		if (!Files.isDirectory(out.resolve("seeds"))) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(out.resolve("seeds"))) {
			return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
		}
	}

	/** Configuration, seed, status, accuracy, loss and SHA-256 of the parameters of each training. */
	private static List<String> bits(Path out) throws IOException {
		return Files.readAllLines(out.resolve("seeds.csv")).stream().skip(1).map(row -> row.split(",", -1))
				.map(row -> String.join(" ", row[0], row[1], row[2], row[3], row[4], row[13])).toList();
	}

	private static String run(int code, String... arguments) {
		final ByteArrayOutputStream output = new ByteArrayOutputStream();
		assertEquals(code, EvaluateCommand.run(arguments, new PrintStream(output, true, StandardCharsets.UTF_8)));
		return output.toString(StandardCharsets.UTF_8);
	}

	/** A study whose images are sealed. @param tests images of each class to test on */
	private Path packed(String name, int tests) throws Exception {
		final Path images = folder.resolve(name);
		final Random random = new Random(3);
		for (String place : List.of("train/a", "train/b", "val/a", "val/b", "test/a", "test/b")) {
			final Path target = Files.createDirectories(images.resolve(place));
			for (int index = 0; index < (place.startsWith("test") ? tests : 9); index++) {
				ImageIO.write(picture(random, place.endsWith("a")), "png", target.resolve(index + ".png").toFile());
			}
		}
		final Path sealed = folder.resolve(name + ".sealed");
		final Path file = HandedIn.study(folder.resolve(name + ".study"), "", SEEDS);
		BuiltWorker.pack("--data", images.toString(), "--out", sealed.toString(), "--network", "lenet");
		BuiltWorker.study("adopt", file.toString(), sealed.toString(), sealed + ".keys");
		return file;
	}

	private static BufferedImage picture(Random random, boolean bright) {
		final BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
		for (int pixel = 0; pixel < 256; pixel++) {
			picture.setRGB(pixel % 16, pixel / 16, random.nextInt(0x7f7f7f) + (bright ? 0x808080 : 0));
		}
		return picture;
	}
}
