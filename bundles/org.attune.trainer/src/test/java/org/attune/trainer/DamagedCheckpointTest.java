// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Outcome;
import org.attune.trainer.dl4j.Deeplearning4jEngine;
import org.attune.trainer.engine.Model;
import org.attune.trainer.engine.PlainEngine;

/** Files that were whole checkpoints once. */
class DamagedCheckpointTest {
	private static final TrainingState STATE = new TrainingState(2, 80, 0, 50, new Score.Sums(0, 0, 0), 0, 100, Map.of());
	private static Model model;

	@TempDir
	private Path folder;
	private Path file;
	private byte[] whole;

	@BeforeAll
	static void build() throws RefusedException {
		model = new Deeplearning4jEngine().build(settings().blueprint(10));
	}

	@AfterAll
	static void close() {
		model.close();
	}

	@BeforeEach
	void write() throws IOException {
		file = folder.resolve("epoch-00002.zip");
		new Checkpoint(file).write(STATE, model);
		whole = Files.readAllBytes(file);
	}

	@Test
	void aFileThatWasCutOffAnywhereIsRefusedInWords() throws IOException {
		final Random random = new Random(1);
		for (int length : new int[] { 0, 1, 30, 100, whole.length / 2, whole.length - 30, whole.length - 1, random.nextInt(whole.length) }) {
			Files.write(file, Arrays.copyOf(whole, length));
			final float[] before = model.parameters();
			final String message = assertThrows(IOException.class, () -> new Checkpoint(file).restore(model)).getMessage();
			assertTrue(message.startsWith("it is "), "cut to " + length + ": " + message);
			assertArrayEquals(before, model.parameters());
		}
	}

	@Test
	void aFlippedBitIsNoticedOrMeansNothing() throws IOException {
		final Random random = new Random(2);
		final float[] before = model.parameters();
		int refused = 0;
		for (int count = 0; count < 60; count++) {
			final int bit = count < 30 ? random.nextInt(8 * 400) : random.nextInt(8 * whole.length);
			final byte[] flipped = whole.clone();
			flipped[bit / 8] ^= (byte) (1 << bit % 8);
			Files.write(file, flipped);
			refused += isRefused("bit " + bit) ? 1 : 0;
			assertArrayEquals(before, model.parameters());
		}
		assertTrue(refused > 45, "refused " + refused);
	}

	/** This one reads as many numbers as it needs and would never see the checksum behind them. */
	@Test
	void aFlippedBitIsNoticedForAnyEngine() throws Exception {
		try (Model plain = new PlainEngine().build(settings().blueprint(10))) {
			new Checkpoint(file).write(STATE, plain);
			final byte[] bytes = Files.readAllBytes(file);
			bytes[bytes.length / 2] ^= 1;
			Files.write(file, bytes);
			assertTrue(assertThrows(IOException.class, () -> new Checkpoint(file).restore(plain)).getMessage().contains("damaged"));
		}
	}

	@Test
	void aWorkerRefusesOneAndLeavesAllFilesAsTheyAre() throws Exception {
		final byte[] half = Arrays.copyOf(whole, whole.length / 2);
		final Path damaged = Files.write(folder.resolve("epoch-00003.zip"), half);
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request("lenet", Map.of("epochs", "9"), folder.toString(), damaged.toString()));
			final Ended ended = (Ended) worker.awaitAll().getLast();
			assertEquals(Outcome.REJECTED, ended.outcome());
			assertTrue(ended.message().startsWith("resume: '" + damaged + "' cannot be gone on from: it is damaged or was cut off"),
					ended.message());
			assertTrue(ended.message().contains("choose a checkpoint"), ended.message());
		}
		assertArrayEquals(half, Files.readAllBytes(damaged));
		assertArrayEquals(whole, Files.readAllBytes(file));
	}

	private boolean isRefused(String what) {
		try {
			assertEquals(STATE, new Checkpoint(file).restore(model), what);
			return false;
		} catch (IOException e) {
			assertFalse(String.valueOf(e.getMessage()).equals("null"), what);
			return true;
		}
	}

	private static Settings settings() throws RefusedException {
		return new RequestCheck(WorkerHandle.request("lenet", Map.of()), warning -> { }, 1).settings();
	}
}
