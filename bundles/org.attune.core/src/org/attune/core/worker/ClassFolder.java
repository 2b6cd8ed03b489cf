// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An entry of a class path that is a folder: of a bundle, where libraries may lie beside the classes, or of a compiler. */
final class ClassFolder {
	private static final String LIBRARIES = "lib"; //$NON-NLS-1$
	private static final String MANIFEST = "META-INF/MANIFEST.MF"; //$NON-NLS-1$

	private ClassFolder() {
	}

	/** Sizes and times of what is in a folder, or of a file: other ones mean other classes. */
	static String state(Path entry) throws IOException {
		if (!Files.isDirectory(entry)) {
			return Files.exists(entry) ? ' ' + Files.getLastModifiedTime(entry).toString() + ' ' + Files.size(entry) : ""; //$NON-NLS-1$
		}
		final StringBuilder state = new StringBuilder();
		for (Path file : files(entry)) {
			state.append(entry.relativize(file)).append(state(file)).append('\n');
		}
		return state.toString();
	}

	/** Packs classes and resources, but no libraries and no manifest, into a jar that is there as a whole or not at all. */
	static void pack(Path folder, Path jar) throws IOException {
		final Path draft = Files.createTempFile(jar.getParent(), "draft", ".jar"); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			try (ZipOutputStream stream = new ZipOutputStream(Files.newOutputStream(draft))) {
				for (Path file : files(folder)) {
					stream.putNextEntry(new ZipEntry(name(folder, file)));
					Files.copy(file, stream);
				}
			}
			Files.move(draft, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(draft);
		}
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).filter(file -> !file.startsWith(folder.resolve(LIBRARIES)))
					.filter(file -> !name(folder, file).equals(MANIFEST)).sorted().toList();
		}
	}

	private static String name(Path folder, Path file) {
		return folder.relativize(file).toString().replace('\\', '/');
	}
}
