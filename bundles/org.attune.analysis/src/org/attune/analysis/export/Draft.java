// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.attune.analysis.FileTree;

/** Where an export is written until all of it is there, so that a failure leaves nothing behind that could pass for one. */
final class Draft implements Closeable {
	private final Path out;
	private final Path folder;

	/** @param out an empty folder */
	Draft(Path out) throws IOException {
		this.out = out;
		this.folder = Files.createTempDirectory(out, "draft"); // within it, so that what is done need only be renamed
	}

	Path folder() {
		return folder;
	}

	/** Puts what was written where it belongs. */
	void publish() throws IOException {
		final List<Path> written;
		try (Stream<Path> files = Files.list(folder)) {
			written = files.toList();
		}
		for (Path file : written) {
			Files.move(file, out.resolve(file.getFileName()));
		}
	}

	/** Deletes what was not published. */
	@Override
	public void close() throws IOException {
		FileTree.delete(folder);
	}
}
