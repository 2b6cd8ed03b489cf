// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.bench;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/**
 * SqueezeNet 1.1 as somebody writes it who follows Deeplearning4j's documentation: its own layers, optimizer and loss. Its model zoo's
 * SqueezeNet is not used, since its convolutions take a sigmoid before the ReLU.
 */
final class DefaultSqueezeNet {
	private final GraphBuilder graph;
	private String last = "image";

	private DefaultSqueezeNet(int size) {
		graph = new NeuralNetConfiguration.Builder().seed(1).updater(new Adam(BareLoop.LEARNING_RATE)).weightInit(WeightInit.RELU)
				.activation(Activation.RELU).convolutionMode(ConvolutionMode.Truncate).graphBuilder().addInputs(last)
				.setInputTypes(InputType.convolutional(size, size, 3));
	}

	static ComputationGraph create(int size) {
		final ComputationGraph network = new ComputationGraph(new DefaultSqueezeNet(size).graph(size).build());
		network.init();
		return network;
	}

	private GraphBuilder graph(int size) {
		convolution("conv1", 64, 3, size < 64 ? 1 : 2);
		pooling("pool1");
		fire("fire2", 16, 64);
		fire("fire3", 16, 64);
		pooling("pool3");
		fire("fire4", 32, 128);
		fire("fire5", 32, 128);
		pooling("pool5");
		fire("fire6", 48, 192);
		fire("fire7", 48, 192);
		fire("fire8", 64, 256);
		fire("fire9", 64, 256);
		on("conv10", new ConvolutionLayer.Builder(1, 1).nOut(10).dropOut(.5).build());
		on("average", new GlobalPoolingLayer.Builder(PoolingType.AVG).build());
		on("loss", new LossLayer.Builder(LossFunctions.LossFunction.MCXENT).activation(Activation.SOFTMAX).build());
		return graph.setOutputs(last);
	}

	private void convolution(String name, int channels, int kernel, int stride) {
		on(name, new ConvolutionLayer.Builder(kernel, kernel).stride(stride, stride).nOut(channels).build());
	}

	private void pooling(String name) {
		on(name, new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX).kernelSize(3, 3).stride(2, 2)
				.convolutionMode(ConvolutionMode.Same).build());
	}

	private void fire(String name, int squeeze, int expand) {
		convolution(name + ".squeeze", squeeze, 1, 1);
		final String squeezed = last;
		graph.addLayer(name + ".expand1x1", new ConvolutionLayer.Builder(1, 1).nOut(expand).build(), squeezed);
		graph.addLayer(name + ".expand3x3", new ConvolutionLayer.Builder(3, 3).nOut(expand).convolutionMode(ConvolutionMode.Same).build(),
				squeezed);
		graph.addVertex(name, new MergeVertex(), name + ".expand1x1", name + ".expand3x3");
		last = name;
	}

	private void on(String name, org.deeplearning4j.nn.conf.layers.Layer layer) {
		graph.addLayer(name, layer, last);
		last = name;
	}
}
