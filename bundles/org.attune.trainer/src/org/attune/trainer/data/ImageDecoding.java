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

/** Decodes image files on several threads and keeps their order. */
final class ImageDecoding {
	private static final int REPORTED_EVERY = 250;

	private final int inputSize;
	private final int threads;
	private final RunContext context;

	ImageDecoding(int inputSize, int threads, RunContext context) {
		this.inputSize = inputSize;
		this.threads = threads;
		this.context = context;
	}

	/** Without those of an earlier run. @throws java.util.concurrent.CancellationException if the run was cancelled meanwhile */
	List<Decoded> decoded(List<ImageEntry> entries) {
		final DecodingMemory memory = DecodingMemory.beside((long) entries.size() * 3 * inputSize * inputSize);
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

	/** Reports an image that cannot be read, and how far reading is. */
	void tell(List<ImageEntry> entries, int index, Decoded decoded) {
		if (!decoded.isReadable()) {
			context.report(new ImageSkipped(entries.get(index).file().toString(), decoded.failure()));
		}
		final int done = index + 1;
		if (done % REPORTED_EVERY == 0 || done == entries.size()) {
			context.report(new Progress("Reading images", done, entries.size()));
		}
	}

	/** What a decoding thread has made. */
	static Decoded result(CompletableFuture<Decoded> future) {
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
