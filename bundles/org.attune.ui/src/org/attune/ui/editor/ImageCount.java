// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.osgi.util.NLS;

/**
 * Counts the images in the folder {@code train} of a dataset, be it a folder, a zip archive or a compressed tar archive.
 * Nothing is unpacked, but a tar archive has to be read as a whole. Reads the disk.
 */
public final class ImageCount {
	private static final Pattern IMAGE = Pattern.compile("(?i).*\\.(png|jpe?g|bmp|gif|ppm|pgm|webp|tiff?)"); //$NON-NLS-1$
	private static final Pattern IN_ARCHIVE = Pattern.compile("(?:.*/)?train/[^/]+/[^/]+"); //$NON-NLS-1$
	private static final TarCounts TARS = new TarCounts(ImageCount::isTrainingImage);

	private ImageCount() {
	}

	/**
	 * How many there are; empty where that is not known, and where there is no such dataset on this machine.
	 *
	 * @throws OperationCanceledException
	 *             if the monitor is cancelled meanwhile
	 */
	public static OptionalLong of(String dataset, IProgressMonitor monitor) {
		try {
			final Path path = Path.of(dataset.strip());
			if (!path.isAbsolute()) {
				return OptionalLong.empty();
			}
			final Path train = path.resolve("train"); //$NON-NLS-1$
			return Files.isDirectory(train) ? some(inFolder(train)) : inFile(path, monitor);
		} catch (InvalidPathException e) {
			return OptionalLong.empty(); // the rules of the experiment have a word for it
		} catch (IOException e) {
			ILog.get().warn(NLS.bind(Messages.images_unreadable, dataset), e);
			return OptionalLong.empty();
		}
	}

	private static OptionalLong inFile(Path file, IProgressMonitor monitor) throws IOException {
		final String name = file.toString().toLowerCase(Locale.ROOT);
		if (!Files.isRegularFile(file)) {
			return OptionalLong.empty();
		}
		if (Stream.of(".tar.gz", ".tgz").anyMatch(name::endsWith)) { //$NON-NLS-1$ //$NON-NLS-2$
			return some(TARS.of(file, monitor));
		}
		return name.endsWith(".zip") ? some(inZip(file)) : OptionalLong.empty(); //$NON-NLS-1$
	}

	private static long inZip(Path file) throws IOException {
		try (ZipFile archive = new ZipFile(file.toFile())) {
			return archive.stream().filter(entry -> !entry.isDirectory()).filter(entry -> isTrainingImage(entry.getName()))
					.count();
		}
	}

	private static boolean isTrainingImage(String name) {
		return IN_ARCHIVE.matcher(name).matches() && IMAGE.matcher(name).matches();
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
