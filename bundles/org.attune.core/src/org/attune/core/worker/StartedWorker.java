// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A worker of a run.
 *
 * @param process talks the wire protocol
 * @param folder  its working folder: the run's, or one of its own if it was started before there was a run
 */
public record StartedWorker(Process process, Path folder) {
	/**
	 * Moves what an ended worker left in a folder of its own, such as the JVM's report of a crash, to the run's.
	 *
	 * @throws IOException if a file cannot be moved; it stays where it is
	 */
	public void moveLeftoversTo(Path run) throws IOException {
		if (folder.equals(run)) {
			return;
		}
		for (Path file : files()) {
			Files.move(file, run.resolve(file.getFileName()));
		}
		Files.deleteIfExists(folder);
	}

	private List<Path> files() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList();
		}
	}
}
