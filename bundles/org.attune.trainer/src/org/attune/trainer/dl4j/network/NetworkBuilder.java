// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import org.deeplearning4j.nn.api.OptimizationAlgorithm;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
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

	private static final String IMAGE = "image";

	private final GraphBuilder graph;
	private String last = IMAGE;
	private int size;

	NetworkBuilder(TorchOptimizer optimizer, long seed, int inputSize) {
		this.size = inputSize;
		this.graph = new NeuralNetConfiguration.Builder().seed(seed).updater(optimizer)
				.optimizationAlgo(OptimizationAlgorithm.STOCHASTIC_GRADIENT_DESCENT).regularization(optimizer.regularization())
				.regularizationBias(optimizer.regularization())
				.activation(new Rectification()).convolutionMode(ConvolutionMode.Truncate).graphBuilder().addInputs(last)
				.setInputTypes(InputType.convolutional(inputSize, inputSize, 3));
	}

	/** Width and height of what the last layer gives. */
	int size() {
		return size;
	}

	/** A ReLU convolution without padding. */
	NetworkBuilder convolution(String name, int channels, int kernel, int stride) {
		size = (size - kernel) / stride + 1;
		final boolean nextToImage = last.equals(IMAGE);
		final ConvolutionLayer.Builder builder = square(channels, kernel, stride);
		return on(name, nextToImage ? ImageConvolution.of(builder) : Convolution.of(builder));
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

	/** A convolution without bias, padded so that stride 1 keeps the size, and batch normalisation of what it gives. */
	NetworkBuilder normalised(String name, int channels, int kernel, int stride) {
		final int padding = kernel / 2;
		final ConvolutionLayer.Builder builder = square(channels, kernel, stride).padding(padding, padding).hasBias(false)
				.activation(Activation.IDENTITY);
		final boolean nextToImage = last.equals(IMAGE);
		size = (size + 2 * padding - kernel) / stride + 1;
		on(name, nextToImage ? ImageConvolution.of(builder) : Convolution.of(builder));
		return on(name + ".normalised", new Normalisation());
	}

	/** ReLU of what a normalised convolution or a sum gives. */
	NetworkBuilder rectified(String name) {
		return on(name, new RectificationLayer());
	}

	/**
	 * A basic residual block (He et al. 2016): two normalised 3x3 convolutions beside a shortcut, which is a normalised 1x1 convolution
	 * where the block changes the shape.
	 *
	 * @param stride of the first convolution and of the shortcut
	 */
	NetworkBuilder residual(String name, int channels, int stride, boolean changesShape) {
		final String before = last;
		final int sizeBefore = size;
		normalised(name + ".conv1", channels, 3, stride).rectified(name + ".relu1").normalised(name + ".conv2", channels, 3, 1);
		final String convolved = last;
		last = before;
		if (changesShape) {
			size = sizeBefore;
			normalised(name + ".shortcut", channels, 1, stride);
		}
		graph.addVertex(name + ".sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), convolved, last);
		last = name + ".sum";
		return rectified(name);
	}

	/** Mean of each channel over the image. */
	NetworkBuilder average(String name) {
		return on(name, new GlobalPoolingLayer.Builder(PoolingType.AVG).build());
	}

	NetworkBuilder dense(String name, int units) {
		return on(name, new DenseLayer.Builder().nOut(units).build());
	}

	/** Mean over the image per class: the raw outputs. */
	NetworkBuilder averageOutputs() {
		return average(OUTPUTS);
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
