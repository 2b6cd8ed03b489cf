// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import org.attune.trainer.engine.Batch;
import org.attune.trainer.engine.Engine;

/**
 * Images as the network takes them. Their memory is the engine's: close it when done.
 *
 * @param batch  the images with their one-hot classes
 * @param labels index of each image's class
 */
public record Minibatch(Batch batch, int[] labels) implements AutoCloseable {
	/** @param order indices into the set; the minibatch takes those from the first to before the last */
	static Minibatch of(Engine engine, ImageSet set, int classes, int inputSize, int[] order, int first, int last) {
		final int count = last - first;
		final int length = 3 * inputSize * inputSize;
		final float[] features = new float[count * length];
		final float[] oneHot = new float[count * classes];
		final int[] labels = new int[count];
		for (int index = 0; index < count; index++) {
			Normalisation.write(set.image(order[first + index]), features, index * length);
			labels[index] = set.label(order[first + index]);
			oneHot[index * classes + labels[index]] = 1;
		}
		return new Minibatch(engine.batch(features, oneHot, count, inputSize), labels);
	}

	public int size() {
		return labels.length;
	}

	@Override
	public void close() {
		batch.close();
	}
}
