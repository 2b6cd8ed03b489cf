// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import org.attune.trainer.engine.Batch;

/**
 * A minibatch outside the Java heap.
 *
 * @param images  images x 3 x height x width
 * @param targets images x classes
 */
record Deeplearning4jBatch(INDArray images, INDArray targets) implements Batch {
	static Deeplearning4jBatch of(float[] images, float[] targets, int count, int size) {
		return new Deeplearning4jBatch(Nd4j.create(images, new long[] { count, 3, size, size }, 'c'),
				Nd4j.create(targets, new long[] { count, targets.length / count }, 'c'));
	}

	@Override
	public void close() {
		images.close();
		targets.close();
	}
}
