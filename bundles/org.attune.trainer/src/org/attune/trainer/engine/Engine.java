// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Attune asks of a library that trains. There is one per process; everything else of the trainer, data, loop, schedules,
 * checkpoints' bookkeeping and protocol, is the same for all of them.
 *
 * <p>
 * {@link #batch} may be called from any thread; everything else, the models' methods included, by the one thread that trains.
 */
public interface Engine {
	/** Versions, backend, device and whatever else decides about speed and bits, by name, for people and for the run's record. */
	Map<String, String> environment();

	/** What makes trainings slower or less exact than they could be here, in words that say what to do; usually empty. */
	List<String> cautions();

	/** Whether the same request gives the same bits again. */
	Determinism determinism();

	/** Computes with so many CPU threads from now on. */
	void use(int threads);

	/**
	 * Copies images to where the engine computes.
	 *
	 * @param images  normalised, images x 3 x size x size (red, green, blue; row by row)
	 * @param targets images x classes: what the loss compares the outputs with
	 * @param count   images
	 * @param size    width and height in pixels
	 * @throws OutOfMemoryError if there is not enough memory
	 */
	Batch batch(float[] images, float[] targets, int count, int size);

	/** A network with initial weights that depend on the blueprint alone. */
	Model build(Blueprint blueprint);

	/**
	 * Bytes of memory that a training takes at its peak, beside the images; an estimate from the sizes of all layers.
	 *
	 * @param batchSize images trained at a time
	 */
	long memory(Blueprint blueprint, int batchSize);

	/** Bytes of memory that a training may take. */
	long memoryLimit();

	/**
	 * Computes a little and says how fast that was, which takes a second or so; nothing where the engine cannot tell.
	 *
	 * @throws OutOfMemoryError if there is not enough memory even for that
	 */
	default Optional<Speed> speed() {
		return Optional.empty();
	}
}
