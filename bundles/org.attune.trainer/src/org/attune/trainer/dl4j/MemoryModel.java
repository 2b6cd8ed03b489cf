// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;

import org.attune.trainer.dl4j.network.Networks;
import org.attune.trainer.dl4j.optimizer.TorchOptimizer;
import org.attune.trainer.engine.Blueprint;

/**
 * Estimates the peak of a worker's resident memory from the sizes of the layers. The constants were fitted to what Linux
 * reported (VmHWM) for SqueezeNet and LeNet at 32 to 128 pixels and minibatches of 16 to 500 images; {@code ./attune bench train}
 * measures again how far off it is.
 */
final class MemoryModel {
	/** The JVM with Deeplearning4j's classes and native libraries, before any network. */
	private static final long PROCESS = 250L << 20;

	/** Outputs of the layers, their gradients, what oneDNN reorders, and what Deeplearning4j's workspaces hold ready beside. */
	private static final double COPIES_OF_OUTPUTS = 4.2;

	/** Parameters, their gradients and a copy to look at; the optimizer's state comes on top. */
	private static final int COPIES_OF_PARAMETERS = 3;

	private MemoryModel() {
	}

	/** Bytes, without the images of the dataset. */
	static long bytes(Blueprint blueprint, int batchSize) {
		final TorchOptimizer optimizer = new TorchOptimizer(blueprint.optimizer());
		final ComputationGraphConfiguration configuration = Networks.configuration(blueprint, optimizer);
		final long parameters = parameters(configuration);
		return PROCESS + Float.BYTES * (COPIES_OF_PARAMETERS * parameters + optimizer.stateSize(parameters))
				+ (long) (COPIES_OF_OUTPUTS * Float.BYTES * batchSize * outputs(configuration, blueprint.inputSize()));
	}

	private static long parameters(ComputationGraphConfiguration configuration) {
		return configuration.getVertices().values().stream().mapToLong(vertex -> vertex.numParams(true)).sum();
	}

	/** Numbers that all layers give for one image. */
	private static long outputs(ComputationGraphConfiguration configuration, int inputSize) {
		return configuration.getLayerActivationTypes(InputType.convolutional(inputSize, inputSize, 3)).values().stream()
				.mapToLong(InputType::arrayElementsPerExample).sum();
	}
}
