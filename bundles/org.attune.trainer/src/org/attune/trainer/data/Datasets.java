// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.attune.trace.wire.TaskSpec;
import org.attune.trainer.RefusedException;
import org.attune.trainer.RunContext;
import org.attune.trainer.seal.SealKey;

/** Finds the dataset that a task names. */
public final class Datasets {
	/** Prefix of datasets that are computed and not read. */
	private static final String GENERATED = "generated:";
	private static final String FIELD = "task.dataset";

	private Datasets() {
	}

	/**
	 * Loads the images of a dataset to tune on into memory.
	 *
	 * @param cache   folder for unpacked archives and decoded images; made if need be
	 * @param threads that decode images
	 */
	public static Dataset load(TaskSpec task, Path cache, int threads, RunContext context) throws RefusedException {
		return load(task, Purpose.TUNING, List.of(), cache, threads, context);
	}

	/**
	 * The same for any purpose, also of a sealed dataset.
	 *
	 * @param keys that open it; its decoded images get into the cache sealed
	 */
	public static Dataset load(TaskSpec task, Purpose purpose, List<SealKey> keys, Path cache, int threads,
			RunContext context) throws RefusedException {
		final String name = task.dataset();
		final ImageCache images = new ImageCache(cache, ImageCacheLimits.USUAL, InstantSource.system(), context);
		if (name.startsWith(GENERATED)) {
			return generated(name, task, images, context);
		}
		final Path path = path(name);
		if (SealedDataset.isSealed(name) && Files.isRegularFile(path)) {
			return new SealedDataset(path, keys).load(purpose, task.inputSize(), threads, cache, context);
		}
		if (Files.isDirectory(path)) {
			return new ImageFolder(path, task.inputSize(), threads, images, context).load(purpose);
		}
		if (isArchive(path)) {
			final Path unpacked = new Archive(path, cache, context).unpacked();
			return new ImageFolder(unpacked, task.inputSize(), threads, images, context).load(purpose);
		}
		throw new RefusedException(FIELD, Files.exists(path)
				? "'" + path + "' is neither a folder nor a .tar.gz, .tgz or .zip archive; choose one of these"
				: "there is no file or folder '" + path + "'; choose one that exists");
	}

	private static Dataset generated(String name, TaskSpec task, ImageCache images, RunContext context) throws RefusedException {
		if (!name.equals(GeneratedShapes.NAME)) {
			throw new RefusedException(FIELD, "there is no generated dataset '" + name + "'; use " + GeneratedShapes.NAME);
		}
		return new GeneratedShapes(task.seed(), task.inputSize()).dataset(images, context);
	}

	private static Path path(String name) throws RefusedException {
		try {
			final Path path = Path.of(name);
			if (path.isAbsolute()) {
				return path;
			}
		} catch (InvalidPathException e) {
			throw new RefusedException(FIELD, "'" + name + "' is no path (" + e.getReason() + "); choose a folder or an archive");
		}
		throw new RefusedException(FIELD, "'" + name + "' is no absolute path; name the folder or archive from the root on, or use "
				+ GeneratedShapes.NAME);
	}

	private static boolean isArchive(Path path) {
		final String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
		return Files.isRegularFile(path) && Stream.of(".tar.gz", ".tgz", ".zip").anyMatch(name::endsWith);
	}
}
