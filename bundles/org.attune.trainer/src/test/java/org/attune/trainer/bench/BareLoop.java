// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.bench;

import java.util.Map;
import java.util.function.IntConsumer;

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
import org.attune.trainer.engine.Optimizer;
import org.attune.trainer.engine.OptimizerSettings;
import org.attune.trainer.engine.Step;

/** A network that learns one prepared minibatch over and over, and nothing around it. Used by one thread. */
final class BareLoop {
	/** So small that no unit dies, whose numbers would be computed at another speed. */
	static final double LEARNING_RATE = 1e-5;

	private static final int CLASSES = 10;

	private final ComputationGraph graph;
	private final IntConsumer beforeStep;
	private final DataSet minibatch;
	private int steps;

	private BareLoop(ComputationGraph graph, IntConsumer beforeStep, int size, int batch) {
		this.graph = graph;
		this.beforeStep = beforeStep;
		this.minibatch = new DataSet(Nd4j.randn(DataType.FLOAT, batch, 3, size, size), labels(batch));
	}

	/** A network as Attune trains it. */
	static BareLoop ofAttune(Network network, int size, int batch) {
		final var adam = new OptimizerSettings(Optimizer.ADAM,
				Map.of("learningRate", LEARNING_RATE, "beta1", .9, "beta2", .999, "epsilon", 1e-6));
		final TorchOptimizer optimizer = new TorchOptimizer(adam);
		final Blueprint blueprint = new Blueprint(network, size, CLASSES, Loss.CROSS_ENTROPY, adam, Clipping.NONE, 1);
		return new BareLoop(Networks.create(blueprint, optimizer), step -> optimizer.next(new Step(step, 1, 1)), size, batch);
	}

	/** SqueezeNet as Deeplearning4j's documentation has it. */
	static BareLoop ofDefault(int size, int batch) {
		return new BareLoop(DefaultSqueezeNet.create(size), step -> {
		}, size, batch);
	}

	void step() {
		beforeStep.accept(steps++);
		graph.fit(minibatch);
	}

	void close() {
		graph.close();
	}

	private static INDArray labels(int batch) {
		final INDArray labels = Nd4j.zeros(DataType.FLOAT, batch, CLASSES);
		for (int image = 0; image < batch; image++) {
			labels.putScalar(image, image % CLASSES, 1);
		}
		return labels;
	}
}
