// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.attune.trainer.engine.Engine;

/**
 * One pass over a set of images. The next minibatch is prepared on a thread of its own while the last one is worked on. The last
 * minibatch of a pass takes what is left. Used by one thread.
 */
public final class Minibatches implements AutoCloseable {
	private final Engine engine;
	private final ImageSet set;
	private final int classes;
	private final int inputSize;
	private final int batchSize;
	private final int[] order;
	private final ExecutorService preparer = Executors
			.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("minibatches").factory());
	private CompletableFuture<Minibatch> next;
	private int position;

	private Minibatches(Engine engine, ImageSet set, int classes, int inputSize, int batchSize, int[] order) {
		this.engine = engine;
		this.set = set;
		this.classes = classes;
		this.inputSize = inputSize;
		this.batchSize = batchSize;
		this.order = order;
	}

	/** In an order that depends on seed and epoch alone. */
	public static Minibatches shuffled(Engine engine, ImageSet set, int classes, int inputSize, int batchSize, long seed,
			int epoch) {
		final int[] order = Seeds.shuffled(set.size(), Seeds.random(seed, epoch));
		return new Minibatches(engine, set, classes, inputSize, batchSize, order);
	}

	/** In the order of the set. */
	public static Minibatches inOrder(Engine engine, ImageSet set, int classes, int inputSize, int batchSize) {
		return new Minibatches(engine, set, classes, inputSize, batchSize, IntStream.range(0, set.size()).toArray());
	}

	public boolean hasNext() {
		return next != null || position < order.length;
	}

	/**
	 * The next minibatch, which the caller closes.
	 *
	 * @throws OutOfMemoryError if there is not enough memory for it
	 */
	public Minibatch next() {
		if (!hasNext()) {
			throw new NoSuchElementException("the pass is over");
		}
		final CompletableFuture<Minibatch> prepared = next == null ? prepare() : next;
		next = position < order.length ? prepare() : null;
		return result(prepared);
	}

	@Override
	public void close() {
		if (next != null) {
			next.thenAccept(Minibatch::close);
		}
		preparer.shutdown();
	}

	private CompletableFuture<Minibatch> prepare() {
		final int first = position;
		position = (int) Math.min(order.length, (long) first + batchSize);
		final int last = position;
		return CompletableFuture.supplyAsync(() -> Minibatch.of(engine, set, classes, inputSize, order, first, last), preparer);
	}

	private static Minibatch result(CompletableFuture<Minibatch> prepared) {
		try {
			return prepared.join();
		} catch (CompletionException e) {
			if (e.getCause() instanceof final Error error) {
				throw error;
			}
			throw e;
		}
	}
}
