// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.layers.mkldnn.BaseMKLDNNHelper;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import org.attune.trainer.engine.Optimizer;
import org.attune.trainer.dl4j.optimizer.TorchOptimizer;
import org.attune.trainer.engine.Blueprint;
import org.attune.trainer.engine.Clipping;
import org.attune.trainer.engine.Loss;
import org.attune.trainer.engine.Network;
import org.attune.trainer.engine.Optimizer;
import org.attune.trainer.engine.OptimizerSettings;

class NetworkTest {
	private static final int IMAGES = 8;

	@Test
	void squeezeNetHasTheParametersOfTheOriginal() {
		assertEquals(727_626, network(Network.SQUEEZENET, 64).numParams());
	}

	@ParameterizedTest
	@CsvSource({ "SQUEEZENET, 16", "SQUEEZENET, 32", "SQUEEZENET, 33", "SQUEEZENET, 64", "SQUEEZENET, 128", "LENET, 16", "LENET, 29",
			"LENET, 32" })
	void anImageOfAnySizeGivesOneOutputPerClass(Network network, int size) {
		final INDArray output = network(network, size).outputSingle(false, Nd4j.rand(DataType.FLOAT, 2, 3, size, size));
		assertArrayEquals(new long[] { 2, 10 }, output.shape());
	}

	@ParameterizedTest
	@CsvSource({ "32, 30, 15, 7, 3", "64, 31, 15, 7, 3", "128, 63, 31, 15, 7", "224, 111, 55, 27, 13", "16, 14, 7, 3, 1" })
	void squeezeNetShrinksTheImageAsTorchvisionDoes(int input, int convolved, int first, int second, int third) {
		final ComputationGraph graph = network(Network.SQUEEZENET, input);
		final Map<String, INDArray> activations = graph.feedForward(Nd4j.rand(DataType.FLOAT, 1, 3, input, input), false);
		assertEquals(convolved, activations.get("conv1").size(2));
		assertEquals(first, activations.get("pool1").size(2));
		assertEquals(second, activations.get("pool3").size(2));
		assertEquals(third, activations.get("pool5").size(2));
		assertEquals(512, activations.get("fire9").size(1));
	}

	@Test
	void weightsAreKaimingUniformAndBiasesZero() {
		final ComputationGraph graph = network(Network.SQUEEZENET, 32);
		final INDArray weights = graph.getParam("fire4.expand3x3_W");
		final double bound = Math.sqrt(6.0 / (32 * 3 * 3));
		assertTrue(weights.amaxNumber().doubleValue() <= bound);
		assertEquals(bound / Math.sqrt(3), weights.stdNumber().doubleValue(), .02 * bound);
		assertEquals(0, graph.getParam("fire4.expand3x3_b").amaxNumber().doubleValue());
	}

	@Test
	void theLastConvolutionIsNormal() {
		final INDArray weights = network(Network.SQUEEZENET, 32).getParam("conv10_W");
		assertEquals(.01, weights.stdNumber().doubleValue(), .0005);
		assertTrue(weights.amaxNumber().doubleValue() > .025, "unlike a uniform distribution of this deviation");
	}

	@Test
	void theSameSeedGivesTheSameWeightsAndAnotherOneOthers() {
		assertEquals(network(Network.SQUEEZENET, 32).params(), network(Network.SQUEEZENET, 32).params());
		assertNotEquals(network(Network.LENET, 32).params(),
				network(Network.LENET, 32, Loss.CROSS_ENTROPY, 2).params());
	}

	@Test
	void initialWeightsDoNotDependOnTheNumberOfThreads() {
		final int threads = Nd4j.getEnvironment().maxThreads();
		final INDArray many = network(Network.LENET, 32).params();
		Nd4j.getEnvironment().setMaxThreads(1);
		try {
			assertEquals(many, network(Network.LENET, 32).params());
		} finally {
			Nd4j.getEnvironment().setMaxThreads(threads);
		}
	}

	@Test
	void outputsAreNeverNegativeBecauseTheReluComesBeforeTheAverage() {
		final INDArray outputs = network(Network.SQUEEZENET, 32).outputSingle(false, Nd4j.randn(DataType.FLOAT, 16, 3, 32, 32));
		assertTrue(outputs.minNumber().doubleValue() >= 0);
		assertTrue(outputs.maxNumber().doubleValue() > 0);
	}

	@Test
	void oneDnnIsOn() {
		assertTrue(BaseMKLDNNHelper.mklDnnEnabled());
		assertTrue(new org.nd4j.nativeblas.Nd4jCpu.Environment[] { org.nd4j.nativeblas.Nd4jCpu.Environment.getInstance() }[0]
				.isUseMKLDNN());
	}

	@ParameterizedTest
	@EnumSource(Network.class)
	void ourLayersComputeTheGradientsOfTheBuiltInOnes(Network network) {
		final ComputationGraph ours = network(network, 32);
		final ComputationGraph builtIn = withBuiltInLayers(ours);
		assertEquals(0, gradient(ours).distance2(gradient(builtIn)), 1e-4);
		assertTrue(gradient(ours).norm2Number().doubleValue() > 1);
	}

	@ParameterizedTest
	@EnumSource(Network.class)
	void gradientsAreTheSameWithoutOneDnn(Network network) {
		final ComputationGraph graph = network(network, 32);
		final INDArray with = gradient(graph);
		Nd4j.getEnvironment().allowHelpers(false);
		try {
			final double difference = gradient(withBuiltInLayers(graph)).distance2(with);
			assertEquals(0, difference / with.norm2Number().doubleValue(), 2e-3);
		} finally {
			Nd4j.getEnvironment().allowHelpers(true);
		}
	}

	@ParameterizedTest
	@CsvSource({ "LENET, CROSS_ENTROPY", "LENET, MEAN_SQUARED", "SQUEEZENET, CROSS_ENTROPY" })
	void theGradientIsTheSlopeOfTheLoss(Network network, Loss loss) {
		final ComputationGraph graph = network(network, 32, loss, 1);
		final INDArray gradient = gradient(graph).reshape(graph.numParams()).divi(IMAGES);
		final double norm = gradient.norm2Number().doubleValue();
		final INDArray parameters = graph.params().dup();
		final double step = 3e-3 / norm;
		final INDArray direction = gradient.mul(step / norm).reshape(parameters.shape());
		final double slope = (loss(graph, parameters.add(direction)) - loss(graph, parameters.sub(direction))) / (2 * step);
		assertEquals(1, slope / norm, .03, "slope " + slope + ", gradient " + norm);
	}

	@Test
	void aNetworkIsReadAsItWasWrittenWithItsOptimizer(@TempDir Path folder) throws IOException {
		final ComputationGraph graph = network(Network.LENET, 32);
		graph.fit(new org.nd4j.linalg.dataset.DataSet(images(), labels()));
		final File file = folder.resolve("network.zip").toFile();
		ModelSerializer.writeModel(graph, file, true);
		final ComputationGraph read = ModelSerializer.restoreComputationGraph(file, true);
		assertEquals(graph.params(), read.params());
		assertEquals(graph.getUpdater().getUpdaterStateViewArray(), read.getUpdater().getUpdaterStateViewArray());
		assertEquals(graph.outputSingle(false, images()), read.outputSingle(false, images()));
	}

	private static ComputationGraph network(Network network, int size) {
		return network(network, size, Loss.CROSS_ENTROPY, 1);
	}

	private static ComputationGraph network(Network network, int size, Loss loss, long seed) {
		final var momentum = new OptimizerSettings(Optimizer.SGD, Map.of("learningRate", .01, "momentum", .9));
		return Networks.create(new Blueprint(network, size, 10, loss, momentum, Clipping.NONE, seed), new TorchOptimizer(momentum));
	}

	private static ComputationGraph withBuiltInLayers(ComputationGraph graph) {
		final String json = graph.getConfiguration().toJson()
				.replace(Convolution.class.getName(), org.deeplearning4j.nn.conf.layers.ConvolutionLayer.class.getName())
				.replace(MaxPooling.class.getName(), org.deeplearning4j.nn.conf.layers.SubsamplingLayer.class.getName());
		final ComputationGraph builtIn = new ComputationGraph(ComputationGraphConfiguration.fromJson(json));
		builtIn.init();
		builtIn.setParams(graph.params().dup());
		return builtIn;
	}

	private static INDArray gradient(ComputationGraph graph) {
		compute(graph);
		return graph.gradient().gradient().dup();
	}

	private static double loss(ComputationGraph graph, INDArray parameters) {
		graph.setParams(parameters);
		compute(graph);
		return graph.score();
	}

	private static void compute(ComputationGraph graph) {
		graph.setInputs(images());
		graph.setLabels(labels());
		Nd4j.getRandom().setSeed(7); // the same dropout each time
		graph.computeGradientAndScore();
	}

	private static INDArray images() {
		Nd4j.getRandom().setSeed(5);
		return Nd4j.randn(DataType.FLOAT, IMAGES, 3, 32, 32);
	}

	private static INDArray labels() {
		final INDArray labels = Nd4j.zeros(DataType.FLOAT, IMAGES, 10);
		for (int index = 0; index < IMAGES; index++) {
			labels.putScalar(index, index % 10, 1);
		}
		return labels;
	}
}
