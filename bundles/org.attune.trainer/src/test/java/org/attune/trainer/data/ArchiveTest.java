// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.attune.trace.wire.Progress;
import org.attune.trace.wire.TaskSpec;
import org.attune.trainer.RefusedException;

class ArchiveTest {
	private static final List<String> IMAGES = List.of("set/train/cat/a.png", "set/train/dog/a.png", "set/val/cat/a.png",
			"set/val/dog/a.png");

	private final RecordedContext context = new RecordedContext();

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "images.tar.gz", "images.tgz", "images.zip", "IMAGES.ZIP" })
	void anArchiveOfImagesIsADataset(String name) throws Exception {
		final Dataset dataset = Datasets.load(new TaskSpec(archive(name, IMAGES).toString(), 16, "lenet", 1), cache(), 1, context);
		assertEquals(List.of("cat", "dog"), dataset.classes());
		assertEquals(2, dataset.training().size());
		assertEquals("Unpacking " + name, context.events(Progress.class).stream().map(Progress::activity)
				.filter(activity -> activity.startsWith("Unpacking")).findFirst().orElseThrow());
	}

	@Test
	void anArchiveIsUnpackedOnce() throws Exception {
		final Path first = unpacked(archive("images.zip", IMAGES));
		Files.writeString(first.resolve("mark"), "still here");
		assertEquals(first, unpacked(folder.resolve("images.zip")));
		assertTrue(Files.exists(first.resolve("mark")));
	}

	@Test
	void otherContentOfTheSameNameIsUnpackedElsewhere() throws Exception {
		final Path first = unpacked(archive("images.zip", IMAGES));
		assertFalse(first.equals(unpacked(archive("images.zip", IMAGES.subList(0, 2)))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "../escaped.png", "set/../../escaped.png", "/tmp/escaped.png", "C:/escaped.png", "..\\escaped.png",
			"set/train/../../../escaped.png", ".." })
	void anEntryThatPointsOutsideIsRefused(String entry) throws Exception {
		for (String name : List.of("images.tar.gz", "images.zip")) {
			final Path archive = archive(name, List.of("set/train/cat/a.png", entry));
			final String message = assertThrows(RefusedException.class, () -> unpacked(archive)).getMessage();
			assertTrue(message.contains("points outside of the archive"), message);
			assertNothingIsLeft();
		}
	}

	@ParameterizedTest
	@ValueSource(chars = { TarArchiveEntry.LF_SYMLINK, TarArchiveEntry.LF_LINK, TarArchiveEntry.LF_FIFO, TarArchiveEntry.LF_CHR })
	void linksAndDevicesInATarAreRefused(char type) throws Exception {
		final Path archive = folder.resolve("images.tar.gz");
		try (TarArchiveOutputStream tar = tar(archive)) {
			final TarArchiveEntry entry = new TarArchiveEntry("set/train", (byte) type);
			entry.setLinkName("/etc");
			tar.putArchiveEntry(entry);
			tar.closeArchiveEntry();
		}
		assertTrue(assertThrows(RefusedException.class, () -> unpacked(archive)).getMessage().contains("is a link or a device"));
		assertNothingIsLeft();
	}

	@Test
	void linksInAZipAreRefused() throws Exception {
		final Path archive = folder.resolve("images.zip");
		try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive)) {
			final ZipArchiveEntry entry = new ZipArchiveEntry("set/train");
			entry.setUnixMode(0120777);
			zip.putArchiveEntry(entry);
			zip.write("/etc".getBytes(StandardCharsets.UTF_8));
			zip.closeArchiveEntry();
		}
		assertTrue(assertThrows(RefusedException.class, () -> unpacked(archive)).getMessage().contains("is a link"));
		assertNothingIsLeft();
	}

	@ParameterizedTest
	@ValueSource(strings = { "images.tar.gz", "images.zip" })
	void aDamagedArchiveIsRefusedAndLeavesNothing(String name) throws Exception {
		final Path archive = archive(name, IMAGES);
		final byte[] bytes = Files.readAllBytes(archive);
		Files.write(archive, java.util.Arrays.copyOf(bytes, bytes.length / 2));
		assertTrue(assertThrows(RefusedException.class, () -> unpacked(archive)).getMessage().contains("cannot be unpacked"));
		assertNothingIsLeft();
	}

	@Test
	void aCancelledUnpackingLeavesNothing() throws Exception {
		final Path archive = archive("images.zip", IMAGES);
		context.cancelledAfter(3);
		assertThrows(CancellationException.class, () -> unpacked(archive));
		assertNothingIsLeft();
	}

	@Test
	void anArchiveThatGrowsOutOfAllProportionIsRefused() throws Exception {
		final Path archive = folder.resolve("bomb.tgz");
		try (TarArchiveOutputStream tar = tar(archive)) {
			final TarArchiveEntry entry = new TarArchiveEntry("zeros");
			final byte[] zeros = new byte[1 << 20];
			entry.setSize(1100L * zeros.length);
			tar.putArchiveEntry(entry);
			for (int index = 0; index < 1100; index++) {
				tar.write(zeros);
			}
			tar.closeArchiveEntry();
		}
		assertTrue(assertThrows(RefusedException.class, () -> unpacked(archive)).getMessage().contains("times its size"));
		assertNothingIsLeft();
	}

	@ParameterizedTest
	@ValueSource(strings = { "images.tar.gz", "images.zip" })
	void anEntryThatIsThereTwiceIsRefused(String name) throws Exception {
		final Path archive = archive(name, List.of("set/train/cat/a.png", "set/train/cat/./a.png"));
		assertEquals("task.dataset: entry 'set/train/cat/./a.png' of '" + archive + "' is there twice, perhaps with other capitals, so "
				+ "the archive is refused; pack the folder again without it",
				assertThrows(RefusedException.class, () -> unpacked(archive)).getMessage());
		assertNothingIsLeft();
	}

	@Test
	void anArchiveOfMoreEntriesThanImagesCouldExplainIsRefused() throws Exception {
		final Path archive = folder.resolve("entries.tgz");
		try (TarArchiveOutputStream tar = tar(archive)) {
			for (int index = 0; index <= 100_000; index++) {
				tar.putArchiveEntry(new TarArchiveEntry("same/", true));
				tar.closeArchiveEntry();
			}
		}
		assertEquals("task.dataset: '" + archive + "' holds more than 100000 entries, which is not an archive of images; use another one",
				assertThrows(RefusedException.class, () -> unpacked(archive)).getMessage());
		assertNothingIsLeft();
	}

	@Test
	void aKnownArchiveIsNotReadAgain() throws Exception {
		final Path archive = archive("images.zip", IMAGES);
		final Path first = unpacked(archive);
		final FileTime time = Files.getLastModifiedTime(archive);
		Files.write(archive, new byte[(int) Files.size(archive)]);
		Files.setLastModifiedTime(archive, time); // only reading it would tell
		assertEquals(first, unpacked(archive));
		Files.setLastModifiedTime(archive, FileTime.fromMillis(0));
		assertThrows(RefusedException.class, () -> unpacked(archive));
	}

	@Test
	void aNoteThatIsDamagedOrLeadsNowhereIsNotFollowed() throws Exception {
		final Path archive = archive("images.zip", IMAGES);
		final Path first = unpacked(archive);
		final Path note;
		try (Stream<Path> files = Files.list(cache())) {
			note = files.filter(Files::isRegularFile).findFirst().orElseThrow();
		}
		for (String text : List.of("", "../../etc", "0".repeat(64), "\u00e4")) {
			Files.writeString(note, text);
			assertEquals(first, unpacked(archive));
			assertEquals(first.getFileName().toString(), Files.readString(note));
		}
	}

	private void assertNothingIsLeft() throws IOException {
		try (Stream<Path> left = Files.list(cache())) {
			assertEquals(List.of(), left.toList());
		}
		assertFalse(Files.exists(folder.resolve("escaped.png")));
	}

	private Path unpacked(Path archive) throws RefusedException {
		return new Archive(archive, cache(), context).unpacked();
	}

	private Path cache() {
		return folder.resolve("cache");
	}

	private Path archive(String name, List<String> entries) throws IOException {
		final Path archive = folder.resolve(name);
		if (name.toLowerCase().endsWith(".zip")) {
			try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive)) {
				for (String entry : entries) {
					zip.putArchiveEntry(new ZipArchiveEntry(entry));
					zip.write(Pictures.png(Color.RED));
					zip.closeArchiveEntry();
				}
			}
		} else {
			try (TarArchiveOutputStream tar = tar(archive)) {
				for (String name2 : entries) {
					final byte[] content = Pictures.png(Color.RED);
					final TarArchiveEntry entry = new TarArchiveEntry(name2, true);
					entry.setSize(content.length);
					tar.putArchiveEntry(entry);
					tar.write(content);
					tar.closeArchiveEntry();
				}
			}
		}
		return archive;
	}

	private static TarArchiveOutputStream tar(Path archive) throws IOException {
		final OutputStream file = Files.newOutputStream(archive);
		return new TarArchiveOutputStream(new GzipCompressorOutputStream(file));
	}
}
