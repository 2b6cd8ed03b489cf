// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import java.util.Random;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import org.attune.trainer.data.Seeds;

/**
 * Draws initial weights that depend on the seed alone. Those that Deeplearning4j draws also change with the number of threads and
 * with the kind of processor.
 */
final class InitialWeights {
	/**
	 * Distinguishes these random numbers from all others of the same seed. Any number would do; with this one seed 1 learns the
	 * generated images at once. SqueezeNet's outputs pass a ReLU, behind which they may die at the first steps: after an epoch on
	 * 13,000 images of CIFAR-10 with Adam at a learning rate of 1e-3, three of the seeds 1 to 6 were still at chance here, and two
	 * in PyTorch 1.13.
	 */
	private static final long STREAM = 2;

	private final ComputationGraph graph;
	private final long seed;

	InitialWeights(ComputationGraph graph, long seed) {
		this.graph = graph;
		this.seed = seed;
	}

	/**
	 * Kaiming uniform with the gain of ReLU for all weights (He et al. 2015, fan in), 0 for all biases. Batch normalisations keep what
	 * they begin with: scale 1, shift 0.
	 */
	InitialWeights kaimingUniform() {
		for (String name : graph.paramTable().keySet()) {
			if (name.endsWith("_W")) {
				final double bound = Math.sqrt(6.0 / fanIn(graph.getParam(name)));
				fill(name, random -> bound * (2 * random.nextDouble() - 1));
			} else if (name.endsWith("_b")) {
				graph.getParam(name).assign(0);
			}
		}
		return this;
	}

	/** Normal with mean 0 for the weights of one layer. */
	InitialWeights normal(String layer, double deviation) {
		fill(layer + "_W", random -> deviation * random.nextGaussian());
		return this;
	}

	private interface Draw {
		double next(Random random);
	}

	private void fill(String name, Draw draw) {
		final INDArray parameter = graph.getParam(name);
		final Random random = Seeds.random(seed, STREAM, name.hashCode());
		final float[] values = new float[(int) parameter.length()];
		for (int index = 0; index < values.length; index++) {
			values[index] = (float) draw.next(random);
		}
		parameter.assign(Nd4j.create(values, parameter.shape(), 'c'));
	}

	/** Inputs of one unit: weights are outputs x inputs x height x width in convolutions, inputs x outputs in dense layers. */
	private static long fanIn(INDArray weights) {
		return weights.rank() == 4 ? weights.length() / weights.size(0) : weights.size(0);
	}
}
