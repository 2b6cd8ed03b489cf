// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.attune.trainer.RunContext;

/** Decodes images, or takes them as an earlier run has decoded them. Either way an image that cannot be read is reported. */
final class ImageReading {
	private final int inputSize;
	private final ImageDecoding decoding;
	private final ImageCache cache;
	private final RunContext context;

	ImageReading(int inputSize, int threads, ImageCache cache, RunContext context) {
		this.inputSize = inputSize;
		this.decoding = new ImageDecoding(inputSize, threads, context);
		this.cache = cache;
		this.context = context;
	}

	/** @param root folder that all images are in */
	List<Decoded> decoded(Path root, List<ImageEntry> entries) {
		context.checkCancelled();
		final String key = key(root, entries);
		final Optional<List<Decoded>> kept = cache.images(key, entries.size(), imageLength());
		if (kept.isPresent()) {
			for (int index = 0; index < entries.size(); index++) {
				decoding.tell(entries, index, kept.get().get(index));
			}
			return kept.get();
		}
		final List<Decoded> decoded = decoding.decoded(entries);
		cache.keep(key, decoded, imageLength());
		return decoded;
	}

	/** Everything that decides about the bytes of the images. Java's release is part of it, since its decoders change. */
	private String key(Path root, List<ImageEntry> entries) {
		final CacheKey key = new CacheKey("folder").add(root.toAbsolutePath().toString()).add(inputSize).add(ImageFile.VERSION)
				.add(System.getProperty("java.runtime.version"));
		Path folder = root;
		for (ImageEntry entry : entries) {
			if (!folder.equals(entry.file().getParent())) {
				folder = entry.file().getParent();
				key.add(root.relativize(folder).toString());
			}
			key.add(entry.file().getFileName().toString()).add(entry.size()).add(entry.modified());
		}
		return key.hex();
	}

	private int imageLength() {
		return 3 * inputSize * inputSize;
	}
}
