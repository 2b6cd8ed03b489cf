// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

import org.attune.trace.wire.LayerStatistics;

/** A network that learns. Used by the one thread that trains. */
public interface Model extends AutoCloseable {
	/** One step of the optimizer. @return the raw outputs before it, a row per image: the forward pass serves as a measurement */
	float[][] learn(Batch batch, Step step);

	/** The raw outputs, a row per image, as a network that does not learn computes them: without dropout, for example. */
	float[][] answer(Batch batch);

	/** All weights and biases. */
	float[] parameters();

	/** Writes weights and the optimizer's state, so that {@link #restore} goes on bitwise as if nothing had happened. */
	void save(OutputStream stream) throws IOException;

	/**
	 * Takes over what {@link #save} wrote.
	 *
	 * @throws IOException if it cannot be read, or is of another network or optimizer; then the model is as it was
	 */
	void restore(InputStream stream) throws IOException;

	/**
	 * As {@link #learn}, and measures the layers meanwhile, which costs time.
	 *
	 * @param layers takes a record per layer with weights, in their order; the iteration in it is the step's index plus 1
	 */
	float[][] learn(Batch batch, Step step, Consumer<LayerStatistics> layers);

	@Override
	void close();
}
