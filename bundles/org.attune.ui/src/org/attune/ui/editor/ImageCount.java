// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;

/**
 * Counts the images in the folder {@code train} of a dataset, be it a folder or a zip archive. A compressed tar archive
 * would have to be read as a whole, and is not counted. Reads the disk.
 */
public final class ImageCount {
	private static final Pattern IMAGE = Pattern.compile("(?i).*\\.(png|jpe?g|bmp|gif|ppm|pgm|webp|tiff?)"); //$NON-NLS-1$
	private static final Pattern IN_ARCHIVE = Pattern.compile("(?:.*/)?train/[^/]+/[^/]+"); //$NON-NLS-1$

	private ImageCount() {
	}

	/** How many there are; empty where that is not known, and where there is no such dataset on this machine. */
	public static OptionalLong of(String dataset) {
		try {
			final Path path = Path.of(dataset.strip());
			if (!path.isAbsolute()) {
				return OptionalLong.empty();
			}
			return Files.isDirectory(path.resolve("train")) ? some(inFolder(path.resolve("train"))) : inFile(path); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (InvalidPathException e) {
			return OptionalLong.empty(); // the rules of the experiment have a word for it
		} catch (IOException e) {
			ILog.get().warn(NLS.bind(Messages.images_unreadable, dataset), e);
			return OptionalLong.empty();
		}
	}

	private static OptionalLong inFile(Path file) throws IOException {
		if (!file.toString().endsWith(".zip") || !Files.isRegularFile(file)) { //$NON-NLS-1$
			return OptionalLong.empty();
		}
		try (ZipFile archive = new ZipFile(file.toFile())) {
			return some(archive.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName())
					.filter(name -> IN_ARCHIVE.matcher(name).matches() && IMAGE.matcher(name).matches()).count());
		}
	}

	private static long inFolder(Path train) throws IOException {
		long count = 0;
		try (DirectoryStream<Path> classes = Files.newDirectoryStream(train, Files::isDirectory)) {
			for (Path images : classes) {
				count += inClass(images);
			}
		}
		return count;
	}

	private static long inClass(Path images) throws IOException {
		long count = 0;
		try (DirectoryStream<Path> files = Files.newDirectoryStream(images)) {
			for (Path file : files) {
				count += IMAGE.matcher(file.getFileName().toString()).matches() ? 1 : 0;
			}
		}
		return count;
	}

	/** Without any image there is something else to put right than the batch size. */
	private static OptionalLong some(long count) {
		return count == 0 ? OptionalLong.empty() : OptionalLong.of(count);
	}
}
