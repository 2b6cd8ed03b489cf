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
	private int skipped;

	SealedImages(int inputSize, int threads, RunContext context) {
		this.inputSize = inputSize;
		this.threads = threads;
		this.context = context;
	}

	/** How many images could not be decoded until now. */
	int skipped() {
		return skipped;
	}

	/** @param split what messages call them */
	ImageSet read(DataInputStream input, int count, String split) throws IOException {
		final DecodingMemory memory = DecodingMemory.beside((long) count * 3 * inputSize * inputSize);
		final ExecutorService decoders = Executors.newFixedThreadPool(threads,
				Thread.ofPlatform().daemon().name("images ", 0).factory());
		final Images images = new Images(split, count);
		final Deque<CompletableFuture<Decoded>> waiting = new ArrayDeque<>();
		try {
			for (int index = 0; index < count; index++) {
				context.checkCancelled();
				final SealedContent.Image image = SealedContent.Image.read(input);
				images.found.add(image.label());
				waiting.add(CompletableFuture.supplyAsync(() -> decode(image.file(), memory), decoders));
				if (waiting.size() > AHEAD * threads) {
					images.take(waiting.remove());
				}
			}
			while (!waiting.isEmpty()) {
				context.checkCancelled();
				images.take(waiting.remove());
			}
			return new ImageSet(images.decoded, images.labels);
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

	/** Those of one split, as far as they were taken. */
	private final class Images {
		private final String split;
		private final int count;
		private final List<Integer> found = new ArrayList<>();
		private final List<byte[]> decoded = new ArrayList<>();
		private final List<Integer> labels = new ArrayList<>();
		private int taken;

		Images(String split, int count) {
			this.split = split;
			this.count = count;
		}

		void take(CompletableFuture<Decoded> future) {
			final Decoded image = ImageDecoding.result(future);
			if (image.isReadable()) {
				decoded.add(image.image());
				labels.add(found.get(taken));
			} else {
				skipped++;
				context.report(new ImageSkipped(split + " image " + (taken + 1), image.failure()));
			}
			taken++;
			if (taken % REPORTED_EVERY == 0 || taken == count) {
				context.report(new Progress("Reading " + split + " images", taken, count));
			}
		}
	}
}
