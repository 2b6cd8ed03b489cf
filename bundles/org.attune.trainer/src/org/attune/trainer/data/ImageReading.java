// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.attune.trace.wire.ImageSkipped;
import org.attune.trace.wire.Progress;
import org.attune.trainer.RunContext;

/** Decodes images on several threads and keeps their order. An image that cannot be read is reported and left out. */
final class ImageReading implements AutoCloseable {
	private static final int REPORTED_EVERY = 250;

	private final int inputSize;
	private final int total;
	private final RunContext context;
	private final ExecutorService decoders;
	private int done;
	private int skipped;

	/** @param total images of all calls of {@link #read}, for the progress */
	ImageReading(int inputSize, int threads, int total, RunContext context) {
		this.inputSize = inputSize;
		this.total = total;
		this.context = context;
		this.decoders = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("images ", 0).factory());
	}

	ImageSet read(List<ImageFolder.Entry> entries) {
		final List<CompletableFuture<Decoded>> decoded = entries.stream()
				.map(entry -> CompletableFuture.supplyAsync(() -> decode(entry), decoders)).toList();
		final List<byte[]> images = new ArrayList<>();
		final List<Integer> labels = new ArrayList<>();
		for (CompletableFuture<Decoded> next : decoded) {
			context.checkCancelled();
			collect(result(next), images, labels);
		}
		return new ImageSet(images, labels);
	}

	/** How many images could not be read until now. */
	int skipped() {
		return skipped;
	}

	@Override
	public void close() {
		decoders.shutdownNow();
	}

	/** @param image null where there is a failure */
	private record Decoded(ImageFolder.Entry entry, byte[] image, String failure) {
	}

	private Decoded decode(ImageFolder.Entry entry) {
		try {
			return new Decoded(entry, ImageFile.read(entry.file(), inputSize), "");
		} catch (UnreadableImageException e) {
			return new Decoded(entry, null, e.getMessage());
		}
	}

	private void collect(Decoded decoded, List<byte[]> images, List<Integer> labels) {
		if (decoded.image == null) {
			skipped++;
			context.report(new ImageSkipped(decoded.entry.file().toString(), decoded.failure));
		} else {
			images.add(decoded.image);
			labels.add(decoded.entry.label());
		}
		if (++done % REPORTED_EVERY == 0 || done == total) {
			context.report(new Progress("Reading images", done, total));
		}
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
