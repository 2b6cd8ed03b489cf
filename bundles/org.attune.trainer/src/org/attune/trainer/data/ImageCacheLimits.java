// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much stays in the cache of decoded images. What was not used for longest goes first; files of others are left alone.
 *
 * @param mostFiles at least 1
 * @param mostBytes of all files together
 */
record ImageCacheLimits(int mostFiles, long mostBytes) {
	static final ImageCacheLimits USUAL = new ImageCacheLimits(20, 8L << 30);

	/** What a worker has begun so long ago it will not finish. */
	private static final Duration ABANDONED = Duration.ofDays(1);

	private record Kept(Path file, long size, FileTime used) {
	}

	/** Removes what is too much. Other workers may do so at the same time. */
	void enforce(Path folder, Instant now) throws IOException {
		final List<Kept> kept = new ArrayList<>();
		for (Path file : files(folder)) {
			try {
				if (ImageCacheFile.isComplete(file)) {
					kept.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
				} else if (isAbandoned(file, now)) {
					Files.deleteIfExists(file);
				}
			} catch (NoSuchFileException e) {
				continue; // another worker was faster
			}
		}
		removeOldest(kept);
	}

	private void removeOldest(List<Kept> kept) throws IOException {
		kept.sort(Comparator.comparing(Kept::used).reversed());
		long bytes = 0;
		for (int index = 0; index < kept.size(); index++) {
			bytes += kept.get(index).size;
			if (index >= mostFiles || bytes > mostBytes) {
				Files.deleteIfExists(kept.get(index).file);
			}
		}
	}

	private static boolean isAbandoned(Path file, Instant now) throws IOException {
		return ImageCacheFile.isPart(file) && Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(ABANDONED));
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}
}
