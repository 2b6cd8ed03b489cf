// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.attune.trace.wire.ImageSkipped;
import org.attune.trace.wire.Progress;
import org.attune.trainer.RunContext;

/**
 * Decodes images on several threads and keeps their order, or takes them as an earlier run has decoded them. Either way an image
 * that cannot be read is reported.
 */
final class ImageReading {
	private static final int REPORTED_EVERY = 250;

	private final int inputSize;
	private final int threads;
	private final ImageCache cache;
	private final RunContext context;

	ImageReading(int inputSize, int threads, ImageCache cache, RunContext context) {
		this.inputSize = inputSize;
		this.threads = threads;
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
				tell(entries, index, kept.get().get(index));
			}
			return kept.get();
		}
		final List<Decoded> decoded = decode(entries);
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

	private List<Decoded> decode(List<ImageEntry> entries) {
		final DecodingMemory memory = DecodingMemory.beside((long) entries.size() * imageLength());
		final ExecutorService decoders = Executors.newFixedThreadPool(threads,
				Thread.ofPlatform().daemon().name("images ", 0).factory());
		try {
			final List<CompletableFuture<Decoded>> futures = entries.stream()
					.map(entry -> CompletableFuture.supplyAsync(() -> decode(entry, memory), decoders)).toList();
			final List<Decoded> decoded = new ArrayList<>(entries.size());
			for (int index = 0; index < entries.size(); index++) {
				context.checkCancelled();
				decoded.add(result(futures.get(index)));
				tell(entries, index, decoded.getLast());
			}
			return decoded;
		} finally {
			decoders.shutdownNow();
		}
	}

	private Decoded decode(ImageEntry entry, DecodingMemory memory) {
		try {
			return Decoded.of(ImageFile.read(entry.file(), inputSize, memory));
		} catch (UnreadableImageException e) {
			return Decoded.failed(e.getMessage(), e.isLasting());
		}
	}

	private void tell(List<ImageEntry> entries, int index, Decoded decoded) {
		if (!decoded.isReadable()) {
			context.report(new ImageSkipped(entries.get(index).file().toString(), decoded.failure()));
		}
		final int done = index + 1;
		if (done % REPORTED_EVERY == 0 || done == entries.size()) {
			context.report(new Progress("Reading images", done, entries.size()));
		}
	}

	private int imageLength() {
		return 3 * inputSize * inputSize;
	}

	private static Decoded result(CompletableFuture<Decoded> future) {
		try {
			return future.join();
		} catch (CompletionException e) {
			if (e.getCause() instanceof final Error error) {
				throw error;
			}
			throw e;
		}
	}
}
