// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

import org.attune.trainer.dl4j.optimizer.TorchOptimizer;
import org.attune.trainer.engine.Blueprint;
import org.attune.trainer.engine.Clipping;
import org.attune.trainer.engine.Loss;
import org.attune.trainer.engine.Network;
import org.attune.trainer.engine.Optimizer;
import org.attune.trainer.engine.OptimizerSettings;

/**
 * Checks the gradient of every weight and bias array of each network against the slope of the loss, (loss(p + h) - loss(p - h)) / 2h,
 * at the array's steepest number. In double precision, where h = 1e-5 leaves an error of about 1e-8;
 * that single precision and oneDNN compute the same gradients is NetworkTest's matter.
 */
class GradientCheckTest {
	private static final int IMAGES = 2;
	private static final int CLASSES = 4;
	private static final int SIZE = 16;
	private static final double H = 1e-5;

	@ParameterizedTest
	@EnumSource(Network.class)
	void theGradientOfEveryLayerIsTheSlopeOfTheLoss(Network network) {
		final ComputationGraph graph = network(network);
		final DataSet images = images();
		gradients(graph, images).forEach((name, gradient) -> {
			final double steepest = gradient.amaxNumber().doubleValue();
			assertTrue(!name.endsWith("_W") || steepest > 1e-6, name + " learns nothing");
			final long index = steepest(gradient);
			assertEquals(slope(graph, images, name, index), gradient.getDouble(index), 1e-5 * steepest + 1e-9, name + " at " + index);
		});
	}

	/** Gradients of the mean loss, by parameter; without statistics that a layer keeps among its parameters. */
	private static Map<String, INDArray> gradients(ComputationGraph graph, DataSet images) {
		graph.setInputs(images.getFeatures());
		graph.setLabels(images.getLabels());
		Nd4j.getRandom().setSeed(7);
		graph.computeGradientAndScore();
		final Map<String, INDArray> gradients = new HashMap<>();
		graph.gradient().gradientForVariable().forEach((name, sum) -> {
			final int split = name.lastIndexOf('_');
			if (graph.getLayer(name.substring(0, split)).updaterDivideByMinibatch(name.substring(split + 1))) {
				gradients.put(name, sum.dup('c').divi(IMAGES).reshape(sum.length()));
			}
		});
		return gradients;
	}

	private static double slope(ComputationGraph graph, DataSet images, String name, long index) {
		final INDArray parameter = graph.getParam(name);
		final INDArray change = Nd4j.zeros(DataType.DOUBLE, parameter.length());
		change.putScalar(index, H);
		final INDArray shaped = change.reshape('c', parameter.shape());
		parameter.addi(shaped);
		final double above = loss(graph, images);
		parameter.subi(shaped.mul(2));
		final double below = loss(graph, images);
		parameter.addi(shaped);
		return (above - below) / (2 * H);
	}

	private static double loss(ComputationGraph graph, DataSet images) {
		Nd4j.getRandom().setSeed(7); // the same dropout each time
		return graph.score(images, true);
	}

	private static long steepest(INDArray gradient) {
		return Nd4j.argMax(Transforms.abs(gradient, true)).getLong(0);
	}

	/** Biases are not 0 as they are at first: where all inputs are 0 as well, a ReLU would have two slopes. */
	private static ComputationGraph network(Network network) {
		final OptimizerSettings sgd = new OptimizerSettings(Optimizer.SGD, Map.of("learningRate", .01, "momentum", 0.0));
		final Blueprint blueprint = new Blueprint(network, SIZE, CLASSES, Loss.CROSS_ENTROPY, sgd, Clipping.NONE, 1);
		final ComputationGraph graph = Networks.create(blueprint, new TorchOptimizer(sgd)).convertDataType(DataType.DOUBLE);
		Nd4j.getRandom().setSeed(3);
		graph.paramTable().forEach((name, parameter) -> {
			if (name.endsWith("_b")) {
				parameter.assign(Nd4j.randn(DataType.DOUBLE, parameter.shape()).muli(.1));
			}
		});
		return graph;
	}

	private static DataSet images() {
		Nd4j.getRandom().setSeed(5);
		final INDArray labels = Nd4j.zeros(DataType.DOUBLE, IMAGES, CLASSES);
		for (int image = 0; image < IMAGES; image++) {
			labels.putScalar(image, image % CLASSES, 1);
		}
		return new DataSet(Nd4j.randn(DataType.DOUBLE, IMAGES, 3, SIZE, SIZE), labels);
	}
}
