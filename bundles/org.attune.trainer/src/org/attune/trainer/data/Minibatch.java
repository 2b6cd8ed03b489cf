// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Images as the network takes them. Their memory is outside the Java heap: close it when done.
 *
 * @param features images x 3 x height x width
 * @param oneHot   images x classes
 * @param labels   index of each image's class
 */
public record Minibatch(INDArray features, INDArray oneHot, int[] labels) implements AutoCloseable {
	/** @param order indices into the set; the minibatch takes those from the first to before the last */
	static Minibatch of(ImageSet set, int classes, int inputSize, int[] order, int first, int last) {
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
		return new Minibatch(Nd4j.create(features, new long[] { count, 3, inputSize, inputSize }, 'c'),
				Nd4j.create(oneHot, new long[] { count, classes }, 'c'), labels);
	}

	public int size() {
		return labels.length;
	}

	@Override
	public void close() {
		features.close();
		oneHot.close();
	}
}
