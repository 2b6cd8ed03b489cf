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
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

import org.attune.trainer.dl4j.optimizer.TorchOptimizer;
import org.attune.trainer.engine.Blueprint;
import org.attune.trainer.engine.Clipping;
import org.attune.trainer.engine.Loss;
import org.attune.trainer.engine.Network;
import org.attune.trainer.engine.Optimizer;
import org.attune.trainer.engine.OptimizerSettings;

class NetworkTest {
	private static final int IMAGES = 8;

	@ParameterizedTest
	@ValueSource(ints = { 32, 33, 63, 64, 100, 224, 512 })
	void squeezeNetHasTheParametersOfTheOriginalAtAnySize(int size) {
		assertEquals(727_626, network(Network.SQUEEZENET, size).numParams());
	}

	/** Numbers of the same networks in torch, where each parameter of a model is counted; running means and variances are none. */
	@ParameterizedTest
	@CsvSource({ "SQUEEZENET, 727626", "LENET, 117866", "RESNET_18, 11173962", "SMALL_CNN, 94762", "MLP, 820874" })
	void aNetworkHasAsManyParametersAsInTorch(Network network, long parameters) {
		final long all = network(network, 32).paramTable().entrySet().stream().filter(parameter -> isLearnt(parameter.getKey()))
				.mapToLong(parameter -> parameter.getValue().length()).sum();
		assertEquals(parameters, all);
	}

	@ParameterizedTest
	@CsvSource({ "SQUEEZENET, 16", "SQUEEZENET, 32", "SQUEEZENET, 33", "SQUEEZENET, 64", "SQUEEZENET, 128", "LENET, 16", "LENET, 29",
			"LENET, 32", "RESNET_18, 28", "RESNET_18, 33", "RESNET_18, 64", "RESNET_18, 224", "SMALL_CNN, 16", "SMALL_CNN, 28",
			"SMALL_CNN, 65", "MLP, 16", "MLP, 64" })
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

	@ParameterizedTest
	@CsvSource({ "32, 32, 16, 8, 4", "28, 28, 14, 7, 4", "33, 33, 17, 9, 5" })
	void resNetHalvesTheImageAtEachStageButTheFirst(int input, int first, int second, int third, int fourth) {
		final ComputationGraph graph = network(Network.RESNET_18, input);
		final Map<String, INDArray> activations = graph.feedForward(Nd4j.rand(DataType.FLOAT, 1, 3, input, input), false);
		assertArrayEquals(new long[] { 1, 64, first, first }, activations.get("stage1.block2").shape());
		assertArrayEquals(new long[] { 1, 128, second, second }, activations.get("stage2.block2").shape());
		assertArrayEquals(new long[] { 1, 256, third, third }, activations.get("stage3.block2").shape());
		assertArrayEquals(new long[] { 1, 512, fourth, fourth }, activations.get("stage4.block2").shape());
	}

	@Test
	void batchNormalisationBeginsWithScaleOneAndShiftZero() {
		final ComputationGraph graph = network(Network.SMALL_CNN, 32);
		assertEquals(Nd4j.ones(DataType.FLOAT, 32), graph.getParam("conv1.normalised_gamma"));
		assertEquals(Nd4j.zeros(DataType.FLOAT, 32), graph.getParam("conv1.normalised_beta"));
	}

	@Test
	void runningValuesMoveByATenthTowardsTheBatchWithTheUnbiasedVariance() {
		final ComputationGraph graph = network(Network.SMALL_CNN, 32);
		final INDArray convolved = convolved(graph).permute(1, 0, 2, 3).reshape(32, IMAGES * 32 * 32);
		graph.fit(new org.nd4j.linalg.dataset.DataSet(images(), labels()));
		assertTrue(graph.getParam("conv1.normalised_mean").ravel().equalsWithEps(convolved.mean(1).mul(.1), 1e-5));
		assertTrue(graph.getParam("conv1.normalised_var").ravel().equalsWithEps(convolved.var(true, 1).mul(.1).add(.9), 1e-5));
	}

	@Test
	void weightDecayPullsAtTheScaleOfBatchNormalisationAsInTorch() {
		final INDArray free = scaleAfterAStep(0);
		final INDArray pulled = scaleAfterAStep(.5);
		assertTrue(free.sub(pulled).equalsWithEps(Nd4j.valueArrayOf(free.shape(), .01 * .5 * 1, DataType.FLOAT), 1e-6));
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
		final double norm = gradient(builtIn).norm2Number().doubleValue();
		assertTrue(norm > 1);
		assertEquals(0, gradient(ours).distance2(gradient(builtIn)) / norm, 1e-5);
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
	@CsvSource({ "LENET, CROSS_ENTROPY", "LENET, MEAN_SQUARED", "SQUEEZENET, CROSS_ENTROPY", "RESNET_18, CROSS_ENTROPY",
			"SMALL_CNN, CROSS_ENTROPY", "MLP, CROSS_ENTROPY" })
	void theGradientIsTheSlopeOfTheLoss(Network network, Loss loss) {
		final ComputationGraph graph = network(network, 32, loss, 1);
		final INDArray gradient = gradient(graph).divi(IMAGES);
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
				.replace(ImageConvolution.class.getName(), org.deeplearning4j.nn.conf.layers.ConvolutionLayer.class.getName())
				.replace(Normalisation.class.getName(), org.deeplearning4j.nn.conf.layers.BatchNormalization.class.getName())
				.replace(RectificationLayer.class.getName(), org.deeplearning4j.nn.conf.layers.ActivationLayer.class.getName())
				.replace(Rectification.class.getName(), ActivationReLU.class.getName())
				.replace(Convolution.class.getName(), org.deeplearning4j.nn.conf.layers.ConvolutionLayer.class.getName())
				.replace(MaxPooling.class.getName(), org.deeplearning4j.nn.conf.layers.SubsamplingLayer.class.getName());
		final ComputationGraph builtIn = new ComputationGraph(ComputationGraphConfiguration.fromJson(json));
		builtIn.init();
		builtIn.setParams(graph.params().dup());
		return builtIn;
	}

	/** Of the sum over the images, in the order of the parameters; 0 for running values, which have none. */
	private static INDArray gradient(ComputationGraph graph) {
		compute(graph);
		graph.gradient().gradientForVariable().entrySet().stream().filter(entry -> !isLearnt(entry.getKey()))
				.forEach(entry -> entry.getValue().assign(0));
		return graph.getFlattenedGradients().dup().ravel();
	}

	private static boolean isLearnt(String parameter) {
		return !parameter.endsWith("_mean") && !parameter.endsWith("_var");
	}

	private static INDArray convolved(ComputationGraph graph) {
		final INDArray weights = graph.getParam("conv1_W");
		final INDArray result = Nd4j.create(DataType.FLOAT, IMAGES, 32, 32, 32);
		Nd4j.exec(DynamicCustomOp.builder("conv2d").addInputs(images(), weights).addOutputs(result)
				.addIntegerArguments(3, 3, 1, 1, 1, 1, 1, 1, 0, 0, 1).build());
		return result;
	}

	private static INDArray scaleAfterAStep(double weightDecay) {
		final var sgd = new OptimizerSettings(Optimizer.SGD, Map.of("learningRate", .01, "momentum", 0., "weightDecay", weightDecay));
		final Blueprint blueprint = new Blueprint(Network.SMALL_CNN, 32, 10, Loss.CROSS_ENTROPY, sgd, Clipping.NONE, 1);
		final ComputationGraph graph = Networks.create(blueprint, new TorchOptimizer(sgd));
		graph.fit(new org.nd4j.linalg.dataset.DataSet(images(), labels()));
		return graph.getParam("conv3.normalised_gamma");
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
