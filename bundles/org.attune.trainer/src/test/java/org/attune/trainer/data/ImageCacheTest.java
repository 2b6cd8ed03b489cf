// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.attune.trace.wire.Warning;

class ImageCacheTest {
	private static final int LENGTH = 12;
	private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
	private static final List<Decoded> IMAGES = List.of(Decoded.of(image(1)), Decoded.failed("the file is empty", true),
			Decoded.of(image(2)));

	private final RecordedContext context = new RecordedContext();
	private Instant now = NOW;

	@TempDir
	private Path folder;

	@Test
	void whatWasKeptIsFoundWithWhatCouldNotBeRead() throws IOException {
		cache().keep(key(1), IMAGES, LENGTH);
		assertKept(key(1));
		assertEquals(List.of(file(1)), files());
		assertEquals(List.of(), context.events(Warning.class));
	}

	@Test
	void whatWasNotKeptIsNotFoundAndNobodyIsWarned() {
		cache().keep(key(1), IMAGES, LENGTH);
		assertEquals(Optional.empty(), cache().images(key(2), 3, LENGTH));
		assertEquals(List.of(), context.events(Warning.class));
	}

	@Test
	void aDamagedByteAnywhereIsFound() throws IOException {
		cache().keep(key(1), IMAGES, LENGTH);
		final byte[] whole = Files.readAllBytes(file(1));
		for (int position = 0; position < whole.length; position++) {
			final byte[] damaged = whole.clone();
			damaged[position] ^= 1;
			Files.write(file(1), damaged);
			assertEquals(Optional.empty(), cache().images(key(1), 3, LENGTH), "damaged at " + position);
		}
		assertEquals(whole.length, context.events(Warning.class).size());
	}

	@Test
	void aFileThatIsCutOffAnywhereIsFound() throws IOException {
		cache().keep(key(1), IMAGES, LENGTH);
		final byte[] whole = Files.readAllBytes(file(1));
		for (int length = 0; length < whole.length; length++) {
			Files.write(file(1), Arrays.copyOf(whole, length));
			assertEquals(Optional.empty(), cache().images(key(1), 3, LENGTH), "cut off at " + length);
		}
		assertEquals(whole.length, context.events(Warning.class).size());
	}

	@ParameterizedTest
	@CsvSource({ "7, it is no file of decoded images", "60, it is damaged", "9, it holds other images" })
	void whatIsWrongIsToldAndWhatFollowsFromIt(int position, String problem) throws IOException {
		cache().keep(key(1), IMAGES, LENGTH);
		final byte[] content = Files.readAllBytes(file(1));
		content[position] ^= 1;
		Files.write(file(1), content);
		cache().images(key(1), 3, LENGTH);
		assertEquals(List.of(new Warning("task.dataset", "decoded images of an earlier run in '" + file(1) + "' are of no use ("
				+ problem + "), so the images are decoded again")), context.events(Warning.class));
	}

	@Test
	void aLongerFileIsNotTaken() throws IOException {
		cache().keep(key(1), IMAGES, LENGTH);
		Files.write(file(1), new byte[1], java.nio.file.StandardOpenOption.APPEND);
		assertEquals(Optional.empty(), cache().images(key(1), 3, LENGTH));
	}

	@Test
	void otherNumbersOrSizesOfImagesAreNotTaken() {
		cache().keep(key(1), IMAGES, LENGTH);
		assertEquals(Optional.empty(), cache().images(key(1), 4, LENGTH));
		assertEquals(Optional.empty(), cache().images(key(1), 3, LENGTH + 1));
	}

	@Test
	void aDamagedFileIsReplaced() throws IOException {
		Files.writeString(file(1), "damaged");
		cache().keep(key(1), IMAGES, LENGTH);
		assertKept(key(1));
	}

	@Test
	void whatMightBeReadNextTimeIsNotKept() throws IOException {
		cache().keep(key(1), List.of(Decoded.of(image(1)), Decoded.failed("permission is denied", false)), LENGTH);
		assertEquals(List.of(), files());
	}

	@Test
	void workersThatKeepAndReadAtOnceSeeWholeFilesOnly() {
		final List<Decoded> many = IntStream.range(0, 2000).mapToObj(index -> Decoded.of(image(index))).toList();
		cache().keep(key(1), many, LENGTH);
		final List<CompletableFuture<Boolean>> workers = IntStream.range(0, 40).mapToObj(worker -> CompletableFuture.supplyAsync(() -> {
			cache().keep(key(1), many, LENGTH);
			return cache().images(key(1), 2000, LENGTH).isPresent();
		})).toList();
		assertTrue(workers.stream().allMatch(CompletableFuture::join));
		assertEquals(List.of(), context.events(Warning.class));
	}

	@Test
	void aCancelledRunLeavesNothing() throws IOException {
		context.cancelledAfter(2);
		assertThrows(CancellationException.class, () -> cache().keep(key(1), IMAGES, LENGTH));
		assertEquals(List.of(), files());
	}

	@Test
	void aFolderThatCannotBeWrittenToIsToldAndNoMore() throws IOException {
		final Path file = Files.createFile(folder.resolve("file"));
		new ImageCache(file, ImageCacheLimits.USUAL, () -> now, context).keep(key(1), IMAGES, LENGTH);
		final String warning = context.events(Warning.class).getFirst().message();
		assertTrue(warning.startsWith("decoded images cannot be kept in '" + file + "' ("), warning);
		assertTrue(warning.endsWith("), so the next run decodes them again; make space or check the folder's permissions"), warning);
	}

	@Test
	void aFullDiskIsToldAndLeavesNothing() throws IOException {
		assumeTrue(Files.exists(Path.of("/dev/full")), "only Linux has a file that is always full");
		final IOException full = assertThrows(IOException.class,
				() -> ImageCacheFile.write(Path.of("/dev/full"), key(1), IMAGES, LENGTH, Optional.empty(), context));
		assertEquals("No space left on device", FileProblem.of(full));
	}

	@Test
	void whatWasNotUsedForLongestIsRemovedFirst() throws IOException {
		for (int index = 1; index <= 3; index++) {
			later();
			cache(3, 1 << 20).keep(key(index), IMAGES, LENGTH);
		}
		later();
		assertKept(key(1));
		later();
		cache(3, 1 << 20).keep(key(4), IMAGES, LENGTH);
		assertEquals(List.of(file(1), file(3), file(4)), files());
	}

	@Test
	void filesTogetherStayBelowTheLimit() throws IOException {
		cache().keep(key(1), IMAGES, LENGTH);
		final long size = Files.size(file(1));
		for (int index = 2; index <= 5; index++) {
			later();
			cache(100, 2 * size + 1).keep(key(index), IMAGES, LENGTH);
		}
		assertEquals(List.of(file(4), file(5)), files());
	}

	@Test
	void imagesThatAreMoreThanTheLimitAreNotKept() throws IOException {
		cache(100, 3 * LENGTH - 1).keep(key(1), IMAGES, LENGTH);
		assertEquals(List.of(), files());
	}

	@ParameterizedTest
	@ValueSource(strings = { "images-notes.decoded", "images-1.part", "holiday.png",
			"images-0000000000000000000000000000000000000000000000000000000000000009.decoded" })
	void filesOfOthersAreLeftAlone(String name) throws IOException {
		final Path foreign = Files.writeString(folder.resolve(name), "of somebody else");
		Files.setLastModifiedTime(foreign, FileTime.from(NOW.minusSeconds(1_000_000)));
		cache(1, 1 << 20).keep(key(1), IMAGES, LENGTH);
		assertEquals("of somebody else", Files.readString(foreign));
	}

	@Test
	void whatAKilledWorkerLeftIsRemovedAfterADay() throws IOException {
		final Path old = part("images-1.part", NOW.minusSeconds(90_000));
		final Path empty = Files.createFile(folder.resolve("images-2.part"));
		Files.setLastModifiedTime(empty, FileTime.from(NOW.minusSeconds(90_000)));
		final Path fresh = part("images-3.part", NOW.minusSeconds(3_600));
		cache().keep(key(1), IMAGES, LENGTH);
		assertFalse(Files.exists(old));
		assertFalse(Files.exists(empty));
		assertTrue(Files.exists(fresh));
	}

	private Path part(String name, Instant time) throws IOException {
		final Path part = folder.resolve(name);
		ImageCacheFile.write(part, key(9), IMAGES, LENGTH, Optional.empty(), context);
		Files.write(part, Arrays.copyOf(Files.readAllBytes(part), 50));
		return Files.setLastModifiedTime(part, FileTime.from(time));
	}

	private void assertKept(String key) {
		final List<Decoded> found = cache().images(key, 3, LENGTH).orElseThrow();
		assertArrayEquals(image(1), found.get(0).image());
		assertEquals("the file is empty", found.get(1).failure());
		assertArrayEquals(image(2), found.get(2).image());
	}

	private ImageCache cache() {
		return cache(20, 1 << 20);
	}

	private ImageCache cache(int mostFiles, long mostBytes) {
		return new ImageCache(folder, new ImageCacheLimits(mostFiles, mostBytes), () -> now, context);
	}

	private void later() {
		now = now.plusSeconds(60);
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	private Path file(int number) {
		return folder.resolve(ImageCacheFile.name(key(number)));
	}

	private static String key(int number) {
		return "%064x".formatted(number);
	}

	private static byte[] image(int level) {
		final byte[] image = new byte[LENGTH];
		Arrays.fill(image, (byte) level);
		return image;
	}
}
