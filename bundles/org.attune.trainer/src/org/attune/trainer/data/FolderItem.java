// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Something in a folder. Links are followed.
 *
 * @param attributes of what a link leads to; empty if it is out of reach
 * @param problem    why it is out of reach, for people
 */
record FolderItem(Path path, String name, Optional<BasicFileAttributes> attributes, String problem) {
	/** The same on all systems, while paths are compared as each of them likes. */
	private static final Comparator<FolderItem> ORDER = Comparator.comparing(FolderItem::name).thenComparing(FolderItem::path);

	/** What is in a folder in the order of the names, without what is hidden by a dot in front of its name. */
	static List<FolderItem> in(Path folder) throws IOException {
		final List<FolderItem> items = new ArrayList<>();
		try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
			for (Path path : paths) {
				final String name = path.getFileName().toString();
				if (!name.startsWith(".")) {
					items.add(of(path, name));
				}
			}
		} catch (DirectoryIteratorException e) {
			throw e.getCause();
		}
		items.sort(ORDER);
		return items;
	}

	boolean isFolder() {
		return attributes.filter(BasicFileAttributes::isDirectory).isPresent();
	}

	boolean isFile() {
		return attributes.filter(BasicFileAttributes::isRegularFile).isPresent();
	}

	/** As an image of a class. To be asked of files only. */
	ImageEntry image(int label) {
		final BasicFileAttributes file = attributes.orElseThrow();
		return new ImageEntry(path, label, file.size(), file.lastModifiedTime().to(TimeUnit.NANOSECONDS));
	}

	private static FolderItem of(Path path, String name) {
		try {
			return new FolderItem(path, name, Optional.of(Files.readAttributes(path, BasicFileAttributes.class)), "");
		} catch (IOException e) {
			return new FolderItem(path, name, Optional.empty(), FileProblem.of(e));
		}
	}
}
