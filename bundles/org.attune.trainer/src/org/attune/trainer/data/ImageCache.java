// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.attune.trace.wire.Warning;
import org.attune.trainer.RunContext;
import org.attune.trainer.seal.SealKey;

/**
 * Decoded images on disk, so that the next run on the same images starts at once. It only ever saves time: what is wrong with it is
 * told by a warning, and the images are decoded again. Several workers may use it at a time, since a file appears in it complete
 * or not at all and is not changed afterwards.
 */
final class ImageCache {
	private static final String FIELD = "task.dataset";

	private final Path folder;
	private final ImageCacheLimits limits;
	private final InstantSource clock;
	private final RunContext context;
	private final Optional<SealKey> seal;

	/** @param folder made if need be */
	ImageCache(Path folder, ImageCacheLimits limits, InstantSource clock, RunContext context) {
		this(folder, limits, clock, context, Optional.empty());
	}

	/** @param seal with which images are kept that must not lie open */
	ImageCache(Path folder, ImageCacheLimits limits, InstantSource clock, RunContext context, Optional<SealKey> seal) {
		this.folder = folder;
		this.limits = limits;
		this.clock = clock;
		this.context = context;
		this.seal = seal;
	}

	/**
	 * The images of a key in the order in which they were kept.
	 *
	 * @param count  images
	 * @param length bytes of an image
	 */
	Optional<List<Decoded>> images(String key, int count, int length) {
		final Path file = folder.resolve(ImageCacheFile.name(key));
		try {
			final List<Decoded> images = ImageCacheFile.read(file, key, count, length, seal, context);
			markAsUsed(file);
			return Optional.of(images);
		} catch (NoSuchFileException e) {
			return Optional.empty();
		} catch (IOException e) {
			context.report(new Warning(FIELD, "decoded images of an earlier run in '" + file + "' are of no use ("
					+ FileProblem.of(e) + "), so the images are decoded again"));
			return Optional.empty();
		}
	}

	/**
	 * Keeps images for later runs, unless one of them might be read better next time, or all are more than the limits allow, or one
	 * of those that are sealed cannot be read.
	 *
	 * @throws java.util.concurrent.CancellationException if the run was cancelled meanwhile; nothing is left on disk
	 */
	void keep(String key, List<Decoded> images, int length) {
		if (!images.stream().allMatch(this::mayBeKept) || (long) images.size() * length > limits.mostBytes()) {
			return;
		}
		try {
			Files.createDirectories(folder);
			write(key, images, length);
			limits.enforce(folder, clock.instant());
		} catch (IOException e) {
			context.report(new Warning(FIELD, "decoded images cannot be kept in '" + folder + "' (" + FileProblem.of(e)
					+ "), so the next run decodes them again; make space or check the folder's permissions"));
		}
	}

	private boolean mayBeKept(Decoded image) {
		return image.lasting() && (seal.isEmpty() || image.isReadable());
	}

	private void write(String key, List<Decoded> images, int length) throws IOException {
		final Path part = Files.createTempFile(folder, ImageCacheFile.PREFIX, ImageCacheFile.PART);
		try {
			ImageCacheFile.write(part, key, images, length, seal, context);
			Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
			Files.move(part, folder.resolve(ImageCacheFile.name(key)), StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	/** What was used last is removed last. */
	private void markAsUsed(Path file) {
		try {
			Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
		} catch (IOException e) {
			return; // the cache is of somebody else or another worker has just removed the file; the images are there all the same
		}
	}
}
