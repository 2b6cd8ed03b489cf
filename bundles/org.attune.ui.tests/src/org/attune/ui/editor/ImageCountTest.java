// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.attune.ui.tests.NoErrorLogged;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoErrorLogged.class)
final class ImageCountTest {
	@TempDir
	private Path folder;

	@Test
	void theTrainingImagesOfAllClassesAreCounted() throws IOException {
		for (String image : List.of("train/cats/1.png", "train/cats/2.JPG", "train/dogs/3.jpeg", "train/dogs/notes.txt",
				"val/cats/4.png", "train/readme.png")) {
			Files.createDirectories(folder.resolve(image).getParent());
			Files.createFile(folder.resolve(image));
		}
		assertEquals(OptionalLong.of(3), count(folder.toString()));
	}

	@Test
	void aZipArchiveIsCountedWithoutUnpacking() throws IOException {
		Path archive = folder.resolve("images.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
			for (String entry : List.of("flowers/train/", "flowers/train/rose/1.png", "flowers/train/rose/2.png",
					"flowers/test/rose/3.png")) {
				zip.putNextEntry(new ZipEntry(entry));
				zip.closeEntry();
			}
		}
		assertEquals(OptionalLong.of(2), count(archive.toString()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "images.tar.gz", "IMAGES.TGZ" })
	void aTarArchiveIsCountedWithoutUnpacking(String name) throws IOException {
		String deep = "./" + "flowers/".repeat(20);
		Path archive = new TarWriter().folder(deep + "train/").file(deep + "train/rose/1.png", 3).file("set/train/rose/2.jpg", 512)
				.link("set/train/rose/3.png").file("set/train/rose/about.txt", 700).file("set/val/rose/4.png", 0)
				.file("set/train/tulip/" + "t".repeat(300) + ".png", 513).posix("set/train/oak/" + "o".repeat(300) + ".png", 5)
				.write(folder.resolve(name));

		assertEquals(OptionalLong.of(4), count(archive.toString()));
	}

	@Test
	void anArchiveIsReadAgainOnlyWhenItChanged() throws IOException {
		Path archive = new TarWriter().file("train/rose/1.png", 10).write(folder.resolve("images.tgz"));
		assertEquals(OptionalLong.of(1), count(archive.toString()));
		FileTime time = Files.getLastModifiedTime(archive);
		Files.write(archive, new byte[(int) Files.size(archive)]);
		Files.setLastModifiedTime(archive, time);
		assertEquals(OptionalLong.of(1), count(archive.toString()), "nobody looked into it");

		new TarWriter().file("train/rose/1.png", 10).file("train/rose/2.png", 10).write(archive);
		Files.setLastModifiedTime(archive, FileTime.fromMillis(time.toMillis() + 2000));
		assertEquals(OptionalLong.of(2), count(archive.toString()));
	}

	@Test
	void countingEndsWhenNobodyWantsToKnow() throws IOException {
		Path archive = new TarWriter().file("train/rose/1.png", 10).write(folder.resolve("images.tgz"));
		IProgressMonitor cancelled = new NullProgressMonitor();
		cancelled.setCanceled(true);

		assertThrows(OperationCanceledException.class, () -> ImageCount.of(archive.toString(), cancelled));
	}

	@Test
	void whatIsNotThereIsNotKnown() {
		assertEquals(OptionalLong.empty(), count(folder.resolve("absent").toString()));
		assertEquals(OptionalLong.empty(), count(folder.toString()));
		assertEquals(OptionalLong.empty(), count("flowers"));
		assertEquals(OptionalLong.empty(), count("generated:shapes"));
		assertEquals(OptionalLong.empty(), count("\0"));
	}

	private static OptionalLong count(String dataset) {
		return ImageCount.of(dataset, new NullProgressMonitor());
	}
}
