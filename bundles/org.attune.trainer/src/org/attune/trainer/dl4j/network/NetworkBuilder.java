// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import org.deeplearning4j.nn.api.OptimizationAlgorithm;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.nd4j.linalg.activations.Activation;

import org.attune.trainer.dl4j.optimizer.TorchOptimizer;
import org.attune.trainer.engine.Loss;

/** Puts a network together layer by layer, each on top of the last, and keeps track of the image size on the way. */
final class NetworkBuilder {
	/** Name of the node whose values are the network's raw outputs, one per class. */
	static final String OUTPUTS = "outputs";

	private final GraphBuilder graph;
	private String last = "image";
	private int size;

	NetworkBuilder(TorchOptimizer optimizer, long seed, int inputSize) {
		this.size = inputSize;
		this.graph = new NeuralNetConfiguration.Builder().seed(seed).updater(optimizer)
				.optimizationAlgo(OptimizationAlgorithm.STOCHASTIC_GRADIENT_DESCENT).regularization(optimizer.regularization())
				.regularizationBias(optimizer.regularization())
				.activation(Activation.RELU).convolutionMode(ConvolutionMode.Truncate).graphBuilder().addInputs(last)
				.setInputTypes(InputType.convolutional(inputSize, inputSize, 3));
	}

	/** Width and height of what the last layer gives. */
	int size() {
		return size;
	}

	/** A ReLU convolution without padding. */
	NetworkBuilder convolution(String name, int channels, int kernel, int stride) {
		size = (size - kernel) / stride + 1;
		return on(name, Convolution.of(square(channels, kernel, stride)));
	}

	/** A 1x1 ReLU convolution after dropout. @param keep probability that a value is kept */
	NetworkBuilder classifier(String name, int classes, double keep) {
		final ConvolutionLayer.Builder builder = square(classes, 1, 1);
		return on(name, Convolution.of(builder.dropOut(keep)));
	}

	/** Max pooling with stride 2 whose last window may stick out. */
	NetworkBuilder pooling(String name, int kernel) {
		final MaxPooling pooling = MaxPooling.covering(kernel, 2, size);
		size = Math.ceilDiv(size - kernel, 2) + 1;
		return on(name, pooling);
	}

	/** A fire module: squeezes the channels, then expands them by 1x1 and by 3x3 convolutions side by side. */
	NetworkBuilder fire(String name, int squeeze, int expand) {
		convolution(name + ".squeeze", squeeze, 1, 1);
		final String squeezed = last;
		final ConvolutionLayer.Builder wide = square(expand, 3, 1).convolutionMode(ConvolutionMode.Same);
		graph.addLayer(name + ".expand1x1", Convolution.of(square(expand, 1, 1)), squeezed);
		graph.addLayer(name + ".expand3x3", Convolution.of(wide), squeezed);
		graph.addVertex(name, new MergeVertex(), name + ".expand1x1", name + ".expand3x3");
		last = name;
		return this;
	}

	NetworkBuilder dense(String name, int units) {
		return on(name, new DenseLayer.Builder().nOut(units).build());
	}

	/** Mean over the image per class: the raw outputs. */
	NetworkBuilder averageOutputs() {
		return on(OUTPUTS, new GlobalPoolingLayer.Builder(PoolingType.AVG).build());
	}

	/** A dense layer without an activation: the raw outputs. */
	NetworkBuilder denseOutputs(int classes) {
		return on(OUTPUTS, new DenseLayer.Builder().nOut(classes).activation(Activation.IDENTITY).build());
	}

	ComputationGraphConfiguration build(Loss loss) {
		on("loss", new LossLayer.Builder(new TorchLoss(loss)).activation(Activation.IDENTITY).build());
		return graph.setOutputs(last).build();
	}

	private static ConvolutionLayer.Builder square(int channels, int kernel, int stride) {
		return new ConvolutionLayer.Builder(kernel, kernel).stride(stride, stride).nOut(channels);
	}

	private NetworkBuilder on(String name, Layer layer) {
		graph.addLayer(name, layer, last);
		last = name;
		return this;
	}
}
