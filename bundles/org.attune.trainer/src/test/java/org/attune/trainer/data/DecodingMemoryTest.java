// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.attune.trace.wire.TaskSpec;

class DecodingMemoryTest {
	@TempDir
	private Path folder;

	/** Each of the images takes 24 MB while it is decoded; eight threads would take 192 MB at a time. */
	@Test
	void manyMediumImagesDoNotExhaustASmallHeap() throws Exception {
		final byte[] image = Pictures.encoded(Pictures.plain(2000, 2000, BufferedImage.TYPE_INT_RGB, Color.ORANGE), "png");
		for (String name : new String[] { "cat", "dog" }) {
			final Path target = Files.createDirectories(folder.resolve("train").resolve(name));
			for (int index = 0; index < 6; index++) {
				Files.write(target.resolve(index + ".png"), image);
			}
		}
		final Path output = folder.resolve("output.txt");
		final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx72m",
				"-XX:+UseSerialGC", "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), Loading.class.getName(),
				folder.toString()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		assertTrue(process.waitFor(3, TimeUnit.MINUTES));
		assertEquals("12 images, 0 skipped", Files.readString(output).strip());
	}

	@Test
	void whoFindsTooLittleWaits() throws Exception {
		final DecodingMemory memory = new DecodingMemory(10 << 10);
		memory.take(6 << 10);
		final CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
			try {
				memory.take(6 << 10);
			} catch (UnreadableImageException e) {
				throw new IllegalStateException(e);
			}
		});
		assertFalse(second.isDone());
		memory.giveBack(6 << 10);
		second.get(1, TimeUnit.MINUTES);
	}

	@Test
	void whoWantsMoreThanThereIsDoesNotWait() {
		final DecodingMemory memory = new DecodingMemory(8 << 20);
		assertEquals("decoding the image takes 9 MiB, and the worker has 8 MiB for it; make the image smaller",
				assertThrows(UnreadableImageException.class, () -> memory.take(9 << 20)).getMessage());
	}

	/** Loads a folder with eight threads in a process of its own. */
	static final class Loading {
		private Loading() {
		}

		public static void main(String[] arguments) throws Exception {
			final Path folder = Path.of(arguments[0]);
			final Dataset dataset = Datasets.load(new TaskSpec(folder.toString(), 32, "lenet", 1), folder.resolve(".cache"), 8,
					new RecordedContext());
			System.out.println(dataset.training().size() + " images, " + dataset.skipped() + " skipped");
		}
	}
}
