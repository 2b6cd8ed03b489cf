// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SealedFileTest {
	private static final int CHUNK = 256 << 10;
	private static final byte[] SECRET = "imagenette".getBytes(StandardCharsets.US_ASCII);

	@TempDir
	private Path folder;
	private Path file;
	private final byte[] tuning = content(3 * CHUNK + 1000, 1);
	private final byte[] test = content(CHUNK, 2);
	private Map<Section, SealKey> keys;

	@BeforeEach
	void sealAFile() throws IOException {
		file = folder.resolve("a.sealed");
		keys = sealed(file, tuning, test);
	}

	@Test
	void whatWasSealedIsOpenedWithItsKeys() throws IOException {
		assertArrayEquals(tuning, opened(Section.TUNING, keys.get(Section.TUNING)));
		assertArrayEquals(test, opened(Section.TEST, keys.get(Section.TEST)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK })
	void contentOfEveryLengthIsKept(int length) throws IOException {
		final byte[] content = content(length, 3);
		keys = sealed(file, content, test);
		assertArrayEquals(content, opened(Section.TUNING, keys.get(Section.TUNING)));
	}

	@Test
	void theKeyForTuningDoesNotOpenTheTestImages() throws IOException {
		assertTrue(SealedFile.of(file).content(Section.TEST, List.of(keys.get(Section.TUNING))).isEmpty());
		assertTrue(SealedFile.of(file).content(Section.TUNING, List.of(SealKey.random())).isEmpty());
		assertTrue(SealedFile.of(file).content(Section.TUNING, List.of()).isEmpty());
	}

	@Test
	void aKeyIsWrittenInDigitsAndReadAgain() {
		final SealKey key = keys.get(Section.TUNING);
		assertEquals(64, key.hex().length());
		assertEquals(key.hex(), SealKey.of(' ' + key.hex()).orElseThrow().hex());
		assertTrue(SealKey.of("00").isEmpty());
		assertTrue(SealKey.of("x".repeat(64)).isEmpty());
		assertFalse(key.toString().contains(key.hex()));
	}

	@Test
	void nothingOfTheContentLiesOpenAndNoTwoFilesAreAlike() throws IOException {
		final byte[] first = Files.readAllBytes(file);
		assertFalse(new String(first, StandardCharsets.ISO_8859_1).contains(new String(SECRET, StandardCharsets.ISO_8859_1)));
		assertFalse(contains(first, Arrays.copyOf(tuning, 32)));
		final SealKey before = keys.get(Section.TUNING);
		keys = sealed(file, tuning, test);
		assertNotEquals(before.hex(), keys.get(Section.TUNING).hex());
		assertFalse(Arrays.equals(first, Files.readAllBytes(file)));
	}

	@Test
	void anyChangedBitIsNoticedAndTold() throws IOException {
		final byte[] whole = Files.readAllBytes(file);
		final Random random = new Random(4);
		for (int attempt = 0; attempt < 300; attempt++) {
			final byte[] changed = whole.clone();
			final int place = attempt < 120 ? attempt : random.nextInt(whole.length);
			changed[place] ^= (byte) (1 << random.nextInt(8));
			Files.write(file, changed);
			final SealException failure = assertThrows(SealException.class, this::openAll, "byte " + place);
			assertTrue(failure.getMessage().matches(".*(damaged or was changed; copy the file again|it is no sealed dataset).*"),
					failure.getMessage());
			assertArrayEquals(changed, Files.readAllBytes(file));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 15, 16, 17, CHUNK, 2 * CHUNK + 5 })
	void aFileThatIsCutOffIsTold(int missing) throws IOException {
		final byte[] whole = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(whole, whole.length - missing));
		final SealException failure = assertThrows(SealException.class, this::openAll);
		assertEquals("it is cut off: " + (whole.length - missing) + " of " + whole.length
				+ " bytes are there; copy the file again from where you got it", failure.getMessage());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 8, 31, 32, 50, 111 })
	void aFileWithoutAWholeHeaderIsTold(int length) throws IOException {
		Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
		assertThrows(SealException.class, this::openAll);
	}

	@Test
	void bytesAtTheEndAreTold() throws IOException {
		final byte[] whole = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(whole, whole.length + 3));
		assertTrue(assertThrows(SealException.class, this::openAll).getMessage().startsWith("it has 3 bytes too many"));
	}

	@Test
	void chunksInAnotherOrderAreToldWithTheirNumber() throws IOException {
		final byte[] whole = Files.readAllBytes(file);
		final int header = whole.length - tuning.length - test.length - 5 * Header.TAG;
		final byte[] swapped = whole.clone();
		System.arraycopy(whole, header, swapped, header + CHUNK + Header.TAG, CHUNK + Header.TAG);
		System.arraycopy(whole, header + CHUNK + Header.TAG, swapped, header, CHUNK + Header.TAG);
		Files.write(file, swapped);
		assertTrue(assertThrows(SealException.class, this::openAll).getMessage()
				.startsWith("chunk 1 of 4 of its tuning part is damaged"));
	}

	@Test
	void aChunkOfAnotherFileIsToldEvenIfItHasTheSameKey() throws IOException {
		final SealKey key = SealKey.random();
		final Header one = Header.of(Map.of(Section.TUNING, 10L, Section.TEST, 1L), Map.of(Section.TUNING, key, Section.TEST, key));
		final Header other = Header.of(Map.of(Section.TUNING, 10L, Section.TEST, 1L), Map.of(Section.TUNING, key, Section.TEST, key));
		final byte[] chunk = new ChunkCipher(one, Section.TUNING, key).seal(0, new byte[10], 10);
		assertArrayEquals(new byte[10], new ChunkCipher(one, Section.TUNING, key).open(0, chunk));
		assertThrows(SealException.class, () -> new ChunkCipher(other, Section.TUNING, key).open(0, chunk));
		assertThrows(SealException.class, () -> new ChunkCipher(one, Section.TUNING, key).open(1, chunk));
		assertThrows(SealException.class, () -> new ChunkCipher(one, Section.TEST, key).open(0, chunk));
	}

	@Test
	void aStreamIsOpenedWithItsKeyAloneAndNoTwoAreAlike() throws IOException {
		final SealKey key = SealKey.random();
		final byte[] first = stream(key);
		assertFalse(Arrays.equals(first, stream(key)));
		try (InputStream content = SealedStream.of(new ByteArrayInputStream(first), key)) {
			assertArrayEquals(tuning, content.readAllBytes());
		}
		assertThrows(SealException.class, () -> SealedStream.of(new ByteArrayInputStream(first), SealKey.random()));
		Files.write(file, first);
		assertThrows(SealException.class, () -> SealedFile.of(file));
	}

	private byte[] stream(SealKey key) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream sealing = SealedStream.to(bytes, tuning.length, key)) {
			sealing.write(tuning);
		}
		return bytes.toByteArray();
	}

	@Test
	void anotherFileIsNoSealedOne() throws IOException {
		Files.write(file, content(5000, 9));
		assertTrue(assertThrows(SealException.class, this::openAll).getMessage().startsWith("it is no sealed dataset"));
	}

	@Test
	void contentOfAnotherLengthThanAnnouncedIsNotSealed() {
		for (long announced : List.of(9L, 11L)) {
			assertThrows(IOException.class, () -> SealedFile.write(file, Map.of(Section.TUNING, announced, Section.TEST, 1L),
					Map.of(Section.TUNING, output -> output.write(new byte[10]), Section.TEST, output -> output.write(1))));
		}
	}

	private void openAll() throws IOException {
		for (Section section : Section.values()) {
			final SealKey key = keys.get(section);
			try (InputStream content = SealedFile.of(file).content(section, List.of(key)).orElseThrow()) {
				content.readAllBytes();
			}
		}
	}

	private byte[] opened(Section section, SealKey key) throws IOException {
		try (InputStream content = SealedFile.of(file).content(section, List.of(SealKey.random(), key)).orElseThrow()) {
			return content.readAllBytes();
		}
	}

	private static Map<Section, SealKey> sealed(Path file, byte[] tuning, byte[] test) throws IOException {
		return SealedFile.write(file, Map.of(Section.TUNING, (long) tuning.length, Section.TEST, (long) test.length),
				Map.of(Section.TUNING, output -> output.write(tuning), Section.TEST, output -> output.write(test)));
	}

	private static byte[] content(int length, long seed) {
		final byte[] content = new byte[length];
		new Random(seed).nextBytes(content);
		System.arraycopy(SECRET, 0, content, 0, Math.min(length, SECRET.length));
		return content;
	}

	private static boolean contains(byte[] whole, byte[] part) {
		return new String(whole, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
	}
}
