// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

import org.attune.trainer.dl4j.network.Networks;
import org.attune.trainer.dl4j.optimizer.TorchOptimizer;
import org.attune.trainer.engine.Blueprint;
import org.attune.trainer.engine.Clipping;
import org.attune.trainer.engine.Loss;
import org.attune.trainer.engine.Network;
import org.attune.trainer.engine.OptimizerSettings;
import org.attune.trainer.engine.Step;

/**
 * A network from given weights on given images, to be compared with the same in torch. Dropout is switched off, since no two libraries
 * draw the same random numbers. Weights and images depend on nothing but java.util.Random, so they can be made anew anywhere.
 *
 * @param graph    learns by Adam with a learning rate of 3e-5 and an epsilon of 1e-6
 * @param size     of the images, in pixels
 * @param batch    images per minibatch
 */
record ParityNetwork(ComputationGraph graph, TorchOptimizer optimizer, int size, int batch) {
	/** Steps of which the losses are compared. */
	static final int STEPS = 15;

	private static final int CLASSES = 10;
	private static final Map<String, Double> ADAM = Map.of("learningRate", 3e-5, "beta1", .9, "beta2", .999, "epsilon", 1e-6);

	static ParityNetwork of(Network network, int size, int batch) {
		final var settings = new OptimizerSettings(org.attune.trainer.engine.Optimizer.ADAM, ADAM);
		final TorchOptimizer optimizer = new TorchOptimizer(settings);
		final Blueprint blueprint = new Blueprint(network, size, CLASSES, Loss.CROSS_ENTROPY, settings, Clipping.NONE, 1);
		final ComputationGraph graph = Networks.create(blueprint, optimizer);
		for (org.deeplearning4j.nn.api.Layer layer : graph.getLayers()) {
			layer.conf().getLayer().setIDropout(null);
		}
		return new ParityNetwork(graph, optimizer, size, batch);
	}

	/** Raw outputs of one minibatch before any learning, row by row. */
	float[] outputs() {
		return graph.outputSingle(true, images(0)).ravel().toFloatVector();
	}

	/** Mean loss of each step's minibatch before the step. Changes the weights. */
	double[] losses() {
		final double[] losses = new double[STEPS];
		for (int step = 0; step < STEPS; step++) {
			optimizer.next(new Step(step, 1, 1));
			graph.fit(new DataSet(images(step), labels()));
			losses[step] = graph.score();
		}
		return losses;
	}

	/** Gradient of a minibatch's mean loss, by parameter; without running means and variances, which have none. */
	Map<String, float[]> gradients(int minibatch) {
		graph.setInputs(images(minibatch));
		graph.setLabels(labels());
		graph.computeGradientAndScore();
		final Map<String, float[]> gradients = new LinkedHashMap<>();
		graph.gradient().gradientForVariable().forEach((name, gradient) -> {
			if (!name.endsWith("_mean") && !name.endsWith("_var")) {
				gradients.put(name, gradient.div(batch).dup('c').ravel().toFloatVector());
			}
		});
		return gradients;
	}

	/** Each parameter, row by row. */
	Map<String, float[]> parameters() {
		final Map<String, float[]> parameters = new LinkedHashMap<>();
		graph.paramTable().forEach((name, values) -> parameters.put(name, values.dup('c').ravel().toFloatVector()));
		return parameters;
	}

	/** All minibatches, one behind the other. */
	float[] allImages() {
		final int length = batch * 3 * size * size;
		final float[] all = new float[STEPS * length];
		for (int step = 0; step < STEPS; step++) {
			System.arraycopy(pixels(step), 0, all, step * length, length);
		}
		return all;
	}

	private INDArray images(int step) {
		return Nd4j.create(pixels(step), new long[] { batch, 3, size, size }, 'c');
	}

	/**
	 * The formula of the images: waves from left to right, (class + 1) of them, plus half a normal number of java.util.Random, seeded by
	 * the step's number plus 1. There is something to learn in them; of noise alone SqueezeNet's outputs die within a few steps.
	 */
	private float[] pixels(int step) {
		final Random random = new Random(step + 1);
		final float[] pixels = new float[batch * 3 * size * size];
		for (int index = 0; index < pixels.length; index++) {
			final int waves = index / (3 * size * size) % CLASSES + 1;
			pixels[index] = (float) (Math.sin(2 * Math.PI * waves * (index % size) / size) + .5 * random.nextGaussian());
		}
		return pixels;
	}

	/** Image i of each minibatch is of class i modulo 10. */
	private INDArray labels() {
		final INDArray labels = Nd4j.zeros(DataType.FLOAT, batch, CLASSES);
		for (int image = 0; image < batch; image++) {
			labels.putScalar(image, image % CLASSES, 1);
		}
		return labels;
	}
}
