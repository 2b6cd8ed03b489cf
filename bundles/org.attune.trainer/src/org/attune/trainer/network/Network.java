// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;

import org.attune.trainer.optimizer.TorchOptimizer;

/** The networks by the names that they have in tasks. */
public enum Network {
	/**
	 * SqueezeNet 1.1 (Iandola et al. 2016) as torchvision builds it: Kaiming uniform weights, last convolution N(0, 0.01), biases 0.
	 * Below 64 pixels its first convolution has stride 1, or too little would be left of the image.
	 */
	SQUEEZENET("squeezenet-1.1") {
		@Override
		ComputationGraphConfiguration configuration(NetworkBuilder builder, int classes, Loss loss) {
			builder.convolution("conv1", 64, 3, builder.size() < 64 ? 1 : 2).pooling("pool1", 3);
			builder.fire("fire2", 16, 64).fire("fire3", 16, 64).pooling("pool3", 3);
			builder.fire("fire4", 32, 128).fire("fire5", 32, 128).pooling("pool5", 3);
			builder.fire("fire6", 48, 192).fire("fire7", 48, 192).fire("fire8", 64, 256).fire("fire9", 64, 256);
			return builder.classifier(CLASSIFIER, classes, .5).averageOutputs().build(loss);
		}

		@Override
		void initialise(InitialWeights weights) {
			weights.kaimingUniform().normal(CLASSIFIER, .01);
		}
	},
	/** A small convolutional network after LeNet-5 (LeCun et al. 1998), with ReLU and max pooling: for quick tries. */
	LENET("lenet") {
		@Override
		ComputationGraphConfiguration configuration(NetworkBuilder builder, int classes, Loss loss) {
			builder.convolution("conv1", 16, 5, 1).pooling("pool1", 2).convolution("conv2", 32, 5, 1).pooling("pool2", 2);
			return builder.dense("dense", 128).denseOutputs(classes).build(loss);
		}

		@Override
		void initialise(InitialWeights weights) {
			weights.kaimingUniform();
		}
	};

	/** Smallest and largest width and height of an image, in pixels. */
	public static final int SMALLEST_INPUT = 16;
	public static final int LARGEST_INPUT = 512;

	private static final String CLASSIFIER = "conv10";

	private final String id;

	Network(String id) {
		this.id = id;
	}

	abstract ComputationGraphConfiguration configuration(NetworkBuilder builder, int classes, Loss loss);

	abstract void initialise(InitialWeights weights);

	/** The network of a name as it stands in tasks. */
	public static Optional<Network> of(String id) {
		return Arrays.stream(values()).filter(network -> network.id.equals(id)).findFirst();
	}

	public static List<String> ids() {
		return Arrays.stream(values()).map(Network::id).toList();
	}

	public String id() {
		return id;
	}

	/**
	 * A network with initial weights.
	 *
	 * @param inputSize width and height of the images in pixels
	 * @param seed      at least 1; the same one gives the same initial weights everywhere
	 */
	public ComputationGraph create(int inputSize, int classes, Loss loss, TorchOptimizer optimizer, long seed) {
		final NetworkBuilder builder = new NetworkBuilder(optimizer, seed, inputSize);
		final ComputationGraph graph = new ComputationGraph(configuration(builder, classes, loss));
		graph.init();
		initialise(new InitialWeights(graph, seed));
		return graph;
	}

	/** Name of the node whose values are the raw outputs, one per class. */
	public static String outputs() {
		return NetworkBuilder.OUTPUTS;
	}
}
