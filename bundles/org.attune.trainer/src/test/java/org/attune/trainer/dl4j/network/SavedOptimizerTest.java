// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

import org.attune.trainer.dl4j.optimizer.TorchOptimizer;
import org.attune.trainer.engine.Blueprint;
import org.attune.trainer.engine.Clipping;
import org.attune.trainer.engine.Loss;
import org.attune.trainer.engine.Network;
import org.attune.trainer.engine.Optimizer;
import org.attune.trainer.engine.OptimizerSettings;
import org.attune.trainer.engine.Step;

/** A network with an optimizer's state that is saved in the middle of a training. */
class SavedOptimizerTest {
	private static final int SIZE = 16;
	private static final int SAVED_AFTER = 3;
	private static final int STEPS = 6;
	private static final Map<String, Double> VALUES = Map.ofEntries(Map.entry("learningRate", .001), Map.entry("weightDecay", .01),
			Map.entry("epsilon", 1e-6), Map.entry("beta1", .9), Map.entry("beta2", .999), Map.entry("momentumDecay", .1),
			Map.entry("rho", .9), Map.entry("learningRateDecay", .1), Map.entry("initialAccumulator", .1), Map.entry("alpha", .75),
			Map.entry("lambda", .1), Map.entry("momentum", .9));

	@ParameterizedTest
	@EnumSource(Optimizer.class)
	void goesOnBitwiseAsIfItHadNotBeenSaved(Optimizer optimizer) throws IOException {
		final ComputationGraph uninterrupted = network(optimizer);
		learn(uninterrupted, 0, SAVED_AFTER);
		final byte[] saved = saved(uninterrupted);
		final float[] before = uninterrupted.params().toFloatVector();
		learn(uninterrupted, SAVED_AFTER, STEPS);
		final ComputationGraph restored = ModelSerializer.restoreComputationGraph(new ByteArrayInputStream(saved), true);
		assertArrayEquals(before, restored.params().toFloatVector());
		learn(restored, SAVED_AFTER, STEPS);
		assertArrayEquals(uninterrupted.params().toFloatVector(), restored.params().toFloatVector());
		assertNotEquals(before[0], uninterrupted.params().getFloat(0));
	}

	private static ComputationGraph network(Optimizer optimizer) {
		final OptimizerSettings settings = new OptimizerSettings(optimizer, VALUES);
		return Networks.create(new Blueprint(Network.LENET, SIZE, 2, Loss.CROSS_ENTROPY, settings, Clipping.NONE, 1),
				new TorchOptimizer(settings));
	}

	private static byte[] saved(ComputationGraph graph) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ModelSerializer.writeModel(graph, bytes, true);
		return bytes.toByteArray();
	}

	private static void learn(ComputationGraph graph, int from, int to) {
		for (int index = from; index < to; index++) {
			final Step step = new Step(index, 1.0 / (1 + index), 1 + index);
			graph.getUpdater(true).getUpdaterBlocks().forEach(block -> optimizer(block).next(step));
			Nd4j.getRandom().setSeed(step.seed());
			final INDArray images = Nd4j.randn(DataType.FLOAT, 4, 3, SIZE, SIZE);
			graph.fit(new DataSet(images, Nd4j.createFromArray(new float[][] { { 1, 0 }, { 0, 1 }, { 1, 0 }, { 0, 1 } })));
		}
	}

	/** The optimizer that the network uses: after it was read, it is another object. */
	private static TorchOptimizer optimizer(UpdaterBlock block) {
		return (TorchOptimizer) block.getGradientUpdater().getConfig();
	}
}
