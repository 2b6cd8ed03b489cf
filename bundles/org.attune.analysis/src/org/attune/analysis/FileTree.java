// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders with all that is in them. */
public final class FileTree {
	private FileTree() {
	}

	/** Deletes the folder and all that is in it. */
	public static void delete(Path folder) throws IOException {
		final List<Path> deepest;
		try (Stream<Path> files = Files.walk(folder)) {
			deepest = files.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path file : deepest) {
			Files.delete(file);
		}
	}
}
