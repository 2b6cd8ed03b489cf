// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;

import org.attune.trainer.dl4j.optimizer.TorchOptimizer;
import org.attune.trainer.engine.Blueprint;

/** Builds the networks of {@link org.attune.trainer.engine.Network}. */
public final class Networks {
	/** Name of the node whose values are the raw outputs, one per class. */
	public static final String OUTPUTS = NetworkBuilder.OUTPUTS;

	private static final String CLASSIFIER = "conv10";

	private Networks() {
	}

	/** A network with initial weights. @param optimizer the blueprint's */
	public static ComputationGraph create(Blueprint blueprint, TorchOptimizer optimizer) {
		final ComputationGraph graph = new ComputationGraph(configuration(blueprint, optimizer));
		graph.init();
		initialise(blueprint, new InitialWeights(graph, blueprint.seed()));
		return graph;
	}

	/** What the network is made of. */
	public static ComputationGraphConfiguration configuration(Blueprint blueprint, TorchOptimizer optimizer) {
		final NetworkBuilder builder = new NetworkBuilder(optimizer, blueprint.seed(), blueprint.inputSize());
		return (switch (blueprint.network()) {
			case SQUEEZENET -> squeezeNet(builder, blueprint.classes());
			case LENET -> leNet(builder, blueprint.classes());
			case RESNET_18 -> resNet18(builder, blueprint.classes());
			case SMALL_CNN -> smallCnn(builder, blueprint.classes());
			case MLP -> builder.dense("dense1", 256).dense("dense2", 128).denseOutputs(blueprint.classes());
		}).build(blueprint.loss());
	}

	private static void initialise(Blueprint blueprint, InitialWeights weights) {
		switch (blueprint.network()) {
			case SQUEEZENET -> weights.kaimingUniform().normal(CLASSIFIER, .01);
			case LENET, RESNET_18, SMALL_CNN, MLP -> weights.kaimingUniform();
		}
	}

	private static NetworkBuilder squeezeNet(NetworkBuilder builder, int classes) {
		builder.convolution("conv1", 64, 3, builder.size() < 64 ? 1 : 2).pooling("pool1", 3);
		builder.fire("fire2", 16, 64).fire("fire3", 16, 64).pooling("pool3", 3);
		builder.fire("fire4", 32, 128).fire("fire5", 32, 128).pooling("pool5", 3);
		builder.fire("fire6", 48, 192).fire("fire7", 48, 192).fire("fire8", 64, 256).fire("fire9", 64, 256);
		return builder.classifier(CLASSIFIER, classes, .5).averageOutputs();
	}

	private static NetworkBuilder leNet(NetworkBuilder builder, int classes) {
		builder.convolution("conv1", 16, 5, 1).pooling("pool1", 2).convolution("conv2", 32, 5, 1).pooling("pool2", 2);
		return builder.dense("dense", 128).denseOutputs(classes);
	}

	private static NetworkBuilder resNet18(NetworkBuilder builder, int classes) {
		builder.normalised("conv1", 64, 3, 1).rectified("relu1");
		for (int stage = 1; stage <= 4; stage++) {
			final int channels = 32 << stage;
			builder.residual("stage" + stage + ".block1", channels, stage == 1 ? 1 : 2, stage > 1);
			builder.residual("stage" + stage + ".block2", channels, 1, false);
		}
		return builder.average("average").denseOutputs(classes);
	}

	private static NetworkBuilder smallCnn(NetworkBuilder builder, int classes) {
		for (int block = 1; block <= 3; block++) {
			builder.normalised("conv" + block, 16 << block, 3, 1).rectified("relu" + block).pooling("pool" + block, 2);
		}
		return builder.average("average").denseOutputs(classes);
	}
}
