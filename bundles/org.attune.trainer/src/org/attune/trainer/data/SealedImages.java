// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.attune.trace.wire.ImageSkipped;
import org.attune.trace.wire.Progress;
import org.attune.trainer.RunContext;

/** Decodes images as they come out of a sealed file, on several threads, and keeps their order. */
final class SealedImages {
	private static final int REPORTED_EVERY = 250;
	/** Files that wait for a thread, per thread. */
	private static final int AHEAD = 4;

	private final int inputSize;
	private final int threads;
	private final RunContext context;

	SealedImages(int inputSize, int threads, RunContext context) {
		this.inputSize = inputSize;
		this.threads = threads;
		this.context = context;
	}

	/** @param input at the first of so many images */
	List<Decoded> decoded(DataInputStream input, int count) throws IOException {
		final DecodingMemory memory = DecodingMemory.beside((long) count * 3 * inputSize * inputSize);
		final ExecutorService decoders = Executors.newFixedThreadPool(threads,
				Thread.ofPlatform().daemon().name("images ", 0).factory());
		final Deque<CompletableFuture<Decoded>> waiting = new ArrayDeque<>();
		final List<Decoded> decoded = new ArrayList<>(count);
		try {
			for (int index = 0; index < count; index++) {
				context.checkCancelled();
				final byte[] file = SealedContent.image(input);
				waiting.add(CompletableFuture.supplyAsync(() -> decode(file, memory), decoders));
				if (waiting.size() > AHEAD * threads) {
					take(waiting.remove(), decoded, count);
				}
			}
			while (!waiting.isEmpty()) {
				context.checkCancelled();
				take(waiting.remove(), decoded, count);
			}
			return decoded;
		} finally {
			decoders.shutdownNow();
		}
	}

	private Decoded decode(byte[] file, DecodingMemory memory) {
		try {
			return Decoded.of(ImageFile.read(file, inputSize, memory));
		} catch (UnreadableImageException e) {
			return Decoded.failed(e.getMessage(), e.isLasting());
		}
	}

	/** Reports an image that cannot be read, by its number alone, and how far reading is. */
	private void take(CompletableFuture<Decoded> future, List<Decoded> decoded, int count) {
		final Decoded image = ImageDecoding.result(future);
		decoded.add(image);
		final int done = decoded.size();
		if (!image.isReadable()) {
			context.report(new ImageSkipped("image " + done, image.failure()));
		}
		if (done % REPORTED_EVERY == 0 || done == count) {
			context.report(new Progress("Reading images", done, count));
		}
	}
}
