// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapesFolderTest {
	private final RecordedContext context = new RecordedContext();

	@TempDir
	private Path folder;

	@Test
	void theFolderHasThePixelsOfTheGeneratedDataset() throws Exception {
		new ShapesFolder(3, 24).write(folder.resolve("images"), 30, 10);
		final FolderLayout layout = FolderLayout.of(folder.resolve("images"), context);
		final List<ImageEntry> read = layout.images(FolderLayout.TRAINING);
		final List<Decoded> decoded = new ImageDecoding(24, 1, context).decoded(read);
		assertEquals(30, read.size());
		assertEquals(10, layout.images("val").size());
		assertEquals(10, layout.images("test").size());
		assertEquals(10, layout.classes().size());
		for (int index = 0; index < read.size(); index++) {
			final Shape shape = Shape.valueOf(layout.classes().get(read.get(index).label()).toUpperCase(Locale.ROOT));
			final int number = 10 * (index % 3) + shape.ordinal(); // three of each class, in the order of their names
			assertArrayEquals(new ShapePainter(Seeds.random(3, 0, number), 24).painted(shape), decoded.get(index).image());
		}
	}
}
