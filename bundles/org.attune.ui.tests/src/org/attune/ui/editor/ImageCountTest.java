// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

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
		assertEquals(OptionalLong.of(3), ImageCount.of(folder.toString()));
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
		assertEquals(OptionalLong.of(2), ImageCount.of(archive.toString()));
	}

	@Test
	void whatIsNotThereIsNotKnown() {
		assertEquals(OptionalLong.empty(), ImageCount.of(folder.resolve("absent").toString()));
		assertEquals(OptionalLong.empty(), ImageCount.of(folder.toString()));
		assertEquals(OptionalLong.empty(), ImageCount.of("flowers"));
		assertEquals(OptionalLong.empty(), ImageCount.of("generated:shapes"));
		assertEquals(OptionalLong.empty(), ImageCount.of("\0"));
	}
}
