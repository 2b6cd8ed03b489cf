// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import java.util.Map;
import java.util.Optional;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;
import org.deeplearning4j.nn.conf.layers.Layer;

import org.attune.trainer.dl4j.optimizer.TorchOptimizer;
import org.attune.trainer.engine.Blueprint;

/**
 * Estimates the peak of a worker's resident memory from the sizes of the layers. The constants were fitted to what Linux reported
 * (VmHWM) for all networks at 32 to 224 pixels and minibatches of 16 to 256 images; {@code ./attune bench train} measures again
 * how far off it is.
 */
public final class MemoryModel {
	/** The JVM with Deeplearning4j's classes and native libraries, before any network. */
	private static final long PROCESS = 200L << 20;

	/** Outputs of the layers, their gradients, what oneDNN reorders, and what Deeplearning4j's workspaces hold ready beside. */
	private static final double COPIES_OF_OUTPUTS = 3.2;

	/** Parameters, gradients and what oneDNN reorders of both; the optimizer's state comes on top. */
	private static final int COPIES_OF_PARAMETERS = 12;

	private final ComputationGraphConfiguration configuration;
	private final Map<String, InputType> outputs;

	private MemoryModel(ComputationGraphConfiguration configuration, int inputSize) {
		this.configuration = configuration;
		this.outputs = configuration.getLayerActivationTypes(InputType.convolutional(inputSize, inputSize, 3));
	}

	/** Bytes, without the images of the dataset. */
	public static long bytes(Blueprint blueprint, int batchSize) {
		final TorchOptimizer optimizer = new TorchOptimizer(blueprint.optimizer());
		final MemoryModel model = new MemoryModel(Networks.configuration(blueprint, optimizer), blueprint.inputSize());
		final long parameters = model.parameters();
		return PROCESS + Float.BYTES * (COPIES_OF_PARAMETERS * parameters + optimizer.stateSize(parameters))
				+ (long) (Float.BYTES * batchSize * model.numbersPerImage());
	}

	private long parameters() {
		return configuration.getVertices().values().stream().mapToLong(vertex -> vertex.numParams(true)).sum();
	}

	private double numbersPerImage() {
		return outputs.entrySet().stream().mapToDouble(output -> layer(output.getKey())
				.map(layer -> numbers(layer, output.getValue())).orElseGet(() -> kept(output.getValue()))).sum();
	}

	private static double numbers(Layer layer, InputType output) {
		if (layer instanceof RectificationLayer) {
			return 0; // in place of what it is given
		}
		return kept(output) + (layer instanceof final ImageConvolution convolution ? columns(convolution, output) : 0);
	}

	private static double kept(InputType output) {
		return COPIES_OF_OUTPUTS * output.arrayElementsPerExample();
	}

	/** The patches that the convolution next to the image writes side by side. */
	private static double columns(ImageConvolution convolution, InputType output) {
		final InputTypeConvolutional image = (InputTypeConvolutional) output;
		return (double) convolution.getNIn() * convolution.getKernelSize()[0] * convolution.getKernelSize()[1] * image.getHeight()
				* image.getWidth();
	}

	private Optional<Layer> layer(String name) {
		return configuration.getVertices().get(name) instanceof final LayerVertex vertex
				? Optional.of(vertex.getLayerConf().getLayer()) : Optional.empty();
	}
}
