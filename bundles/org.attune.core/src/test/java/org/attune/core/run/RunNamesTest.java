// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunNamesTest {
	private static final Instant NOW = Instant.parse("2026-11-23T23:30:00Z");

	@TempDir
	Path folder;

	private final RunNames names = new RunNames(ZoneId.of("Europe/Berlin"), new Random(1));

	@Test
	void aRunIsNamedByLocalTimeAndFourDigits() throws IOException {
		final String name = names.create(folder.resolve("runs"), NOW).folder().getFileName().toString();
		assertTrue(name.matches("20261124-003000-[0-9a-f]{4}"), name);
	}

	@Test
	void runsOfTheSameSecondHaveDifferentFolders() throws IOException {
		for (int count = 0; count < 300; count++) {
			names.create(folder, NOW);
		}
		try (var children = Files.list(folder)) {
			assertEquals(300, children.count());
		}
	}

	@Test
	void aFileInTheWayIsAnError() throws IOException {
		final Path file = Files.writeString(folder.resolve("runs"), "in the way");
		assertThrows(IOException.class, () -> names.create(file, NOW));
		assertEquals("in the way", Files.readString(file));
	}
}
