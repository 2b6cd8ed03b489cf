// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Something in a folder. Links are followed.
 *
 * @param attributes of what a link leads to; empty if it is out of reach
 * @param problem    why it is out of reach, for people
 */
record FolderItem(Path path, Optional<BasicFileAttributes> attributes, String problem) {
	/** What is in a folder in the order of the names, without what is hidden by a dot in front of its name. */
	static List<FolderItem> in(Path folder) throws IOException {
		try (Stream<Path> paths = Files.list(folder)) {
			return paths.filter(path -> !path.getFileName().toString().startsWith(".")).sorted().map(FolderItem::of).toList();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	boolean isFolder() {
		return attributes.filter(BasicFileAttributes::isDirectory).isPresent();
	}

	boolean isFile() {
		return attributes.filter(BasicFileAttributes::isRegularFile).isPresent();
	}

	String name() {
		return path.getFileName().toString();
	}

	/** As an image of a class. To be asked of files only. */
	ImageEntry image(int label) {
		final BasicFileAttributes file = attributes.orElseThrow();
		return new ImageEntry(path, label, file.size(), file.lastModifiedTime().to(TimeUnit.NANOSECONDS));
	}

	private static FolderItem of(Path path) {
		try {
			return new FolderItem(path, Optional.of(Files.readAttributes(path, BasicFileAttributes.class)), "");
		} catch (IOException e) {
			return new FolderItem(path, Optional.empty(), FileProblem.of(e));
		}
	}
}
