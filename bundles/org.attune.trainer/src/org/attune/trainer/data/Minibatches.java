// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.attune.trainer.engine.Engine;

/**
 * One pass over a set of images. The next minibatches, up to three, are prepared on a thread of its own while one is worked on, so
 * a pass takes the memory of up to five minibatches ({@link Preparation#memory}); where three take more than 256 MiB, fewer are
 * prepared ahead. The last minibatch of a pass takes what is left. Used by one thread.
 */
public final class Minibatches implements AutoCloseable {
	/** A key of its own ("aug") keeps these random numbers apart from those of dropout and order. */
	private static final long AUGMENTING = 0x617567;

	private final MinibatchPreparation preparation;
	private final int batchSize;
	private final int ahead;
	private final int[] order;
	private final ExecutorService preparer = Executors
			.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("minibatches").factory());
	private final Deque<CompletableFuture<Minibatch>> prepared = new ArrayDeque<>();
	private int position;
	private volatile boolean closed;

	private Minibatches(MinibatchPreparation preparation, int batchSize, int ahead, int[] order, int position) {
		this.preparation = preparation;
		this.batchSize = batchSize;
		this.ahead = ahead;
		this.order = order;
		this.position = position;
	}

	/**
	 * In an order that depends on seed and epoch alone, each image varied as seed, epoch and its index say.
	 *
	 * @param firstBatch minibatches to leave out, as many as were done before; those that follow are the same as in a whole pass
	 */
	public static Minibatches shuffled(Engine engine, ImageSet set, Preparation preparation, long seed, int epoch, int firstBatch) {
		final int[] order = Seeds.shuffled(set.size(), Seeds.random(seed, epoch));
		final int position = (int) Math.min(order.length, (long) firstBatch * preparation.batchSize());
		return new Minibatches(new MinibatchPreparation(engine, set, preparation, image -> Seeds.random(seed, AUGMENTING, epoch, image)),
				preparation.batchSize(), preparation.ahead(set.size()), order, position);
	}

	/** In the order of the set, neither varied nor smoothed. */
	public static Minibatches inOrder(Engine engine, ImageSet set, Preparation preparation) {
		return new Minibatches(new MinibatchPreparation(engine, set, preparation.plain(), Seeds::random), preparation.batchSize(),
				preparation.ahead(set.size()), IntStream.range(0, set.size()).toArray(), 0);
	}

	public boolean hasNext() {
		return !prepared.isEmpty() || position < order.length;
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
		while (prepared.size() <= ahead && position < order.length) {
			prepared.add(prepare());
		}
		return result(prepared.remove());
	}

	/** Gives up what is prepared; returns at once. */
	@Override
	public void close() {
		closed = true;
		prepared.forEach(minibatch -> minibatch.thenAccept(Minibatch::close));
		preparer.shutdown();
	}

	private CompletableFuture<Minibatch> prepare() {
		final int first = position;
		position = (int) Math.min(order.length, (long) first + batchSize);
		final int last = position;
		return CompletableFuture.supplyAsync(() -> {
			if (closed) {
				throw new CancellationException();
			}
			return preparation.minibatch(order, first, last);
		}, preparer);
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
