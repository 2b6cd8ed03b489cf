// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Warning;
import org.attune.trace.wire.Wire;
import org.attune.trainer.data.Augmentation;
import org.attune.trainer.engine.Clipping;
import org.attune.trainer.engine.Loss;
import org.attune.trainer.engine.Network;
import org.attune.trainer.engine.Optimizer;
import org.attune.trainer.engine.OptimizerSettings;
import org.attune.trainer.schedule.Schedule;
import org.attune.trainer.schedule.ScheduleSettings;

class RequestCheckTest {
	private static final TaskSpec TASK = new TaskSpec("generated:shapes", 32, "lenet", 5);

	private final List<Warning> warnings = new ArrayList<>();

	@TempDir
	private Path folder;

	@Test
	void aRequestThatIsInOrderIsUnderstood() throws RefusedException {
		final Settings settings = check(request(Map.of()));
		assertEquals(Network.LENET, settings.network());
		assertEquals(Loss.CROSS_ENTROPY, settings.loss());
		assertEquals(3, settings.epochs());
		assertEquals(64, settings.batchSize());
		assertEquals(List.of(), warnings);
	}

	@Test
	void whatIsLeftOutHasTheStudysDefault() throws RefusedException {
		final OptimizerSettings expected = new OptimizerSettings(Optimizer.ADAM, Map.of("learningRate", .001, "weightDecay", 0.0, "epsilon",
				1e-6, "beta1", .9, "beta2", .999));
		assertEquals(expected, check(request(Map.of())).updates().optimizer());
	}

	@Test
	void whatTheStudyDidNotHaveIsOffWhereItIsLeftOut() throws RefusedException {
		final Settings settings = check(request(Map.of()));
		assertEquals(ScheduleSettings.NONE, settings.updates().schedule());
		assertEquals(Clipping.NONE, settings.updates().clipping());
		assertEquals(new Regularisation(0, Augmentation.NONE, 0), settings.regularisation());
	}

	@Test
	void clippingReachesTheBlueprint() throws RefusedException {
		assertEquals(new Clipping(.5, 2), check(request(Map.of("clipValue", ".5", "clipNorm", "2"))).blueprint(10).clipping());
	}

	@Test
	void theScheduleHasTheTrainingsLengthAndLearningRate() throws RefusedException {
		final Schedule schedule = check(request(Map.of("schedule", "cosine"))).schedule(5);
		assertEquals(.5 + Math.cos(Math.PI * 14 / 15) / 2, schedule.factor(14), 1e-12);
	}

	@Test
	void aSmallLearningRateFallsNoFurther() throws RefusedException {
		final Schedule schedule = check(request(Map.of("schedule", "plateau", "plateauPatience", "0", "learningRate", "1e-9"))).schedule(5);
		schedule.epochEnded(1, 1);
		schedule.epochEnded(2, 1);
		assertEquals(1, schedule.factor(10), "PyTorch ignores a fall by less than 1e-8");
	}

	@ParameterizedTest
	@CsvSource({ "schedule, plateau", "patience, 2" })
	void whatNeedsValidationImagesIsToldWhereThereAreNone(String id, String value) throws RefusedException {
		assertEquals(List.of(), check(request(Map.of())).withoutValidation());
		assertEquals(List.of("values." + id),
				check(request(Map.of(id, value))).withoutValidation().stream().map(Warning::field).toList());
	}

	@Test
	void averagedSgdHasTheDefaultsThatTheStudyApplied() throws RefusedException {
		final OptimizerSettings expected = new OptimizerSettings(Optimizer.AVERAGED_SGD,
				Map.of("learningRate", .001, "weightDecay", 0.0, "alpha", .75, "lambda", 1e-4));
		assertEquals(expected, check(request(Map.of("optimizer", "averaged_sgd"))).updates().optimizer());
	}

	@ParameterizedTest
	@CsvSource({ "0.01, 0.01", "1e-2, 0.01", "2^-3, 0.125", "' .5 ', 0.5", "+1E-1, 0.1", "5., 5" })
	void numbersMayBeWrittenAsPeopleWriteThem(String text, double value) throws RefusedException {
		final OptimizerSettings optimizer = check(request(Map.of("learningRate", text))).updates().optimizer();
		assertEquals(value, optimizer.values().get("learningRate"));
	}

	@ParameterizedTest
	@CsvSource({ "learningRate, -0.1", "learningRate, NaN", "learningRate, ''", "learningRate, fast", "learningRate, 1e999",
			"learningRate, '0,1'", "weightDecay, -1", "epsilon, -1e-9", "beta1, 1", "beta1, -0.1", "beta2, 1.5", "epochs, 0",
			"epochs, 2.5", "epochs, -3", "epochs, 1e10", "epochs, many", "batchSize, 0", "batchSize, 0.5", "lossFunction, kl_divergence",
			"lossFunction, CROSS_ENTROPY", "optimizer, adam", "schedule, StepLR", "schedule, ''", "warmupEpochs, 4", "clipNorm, -1",
			"clipValue, -0.5", "labelSmoothing, 1", "labelSmoothing, -0.1", "patience, 1.5", "patience, -1", "flip, yes", "flip, ''",
			"flip, TRUE", "cropPadding, -1", "cropPadding, 0.5", "cropPadding, 32", "cropPadding, 1e10", "colourJitter, 1.1",
			"colourJitter, -1" })
	void aWrongValueIsRefusedByItsName(String id, String value) {
		final String message = refusal(request(Map.of(id, value)));
		assertTrue(message.startsWith("values." + id + ": "), message);
		assertTrue(message.contains("; enter") || message.contains("; use one of"), "it names the remedy: " + message);
	}

	@ParameterizedTest
	@CsvSource({ "ada_delta, rho, 1.1", "ada_delta, epsilon, -1", "ada_grad, learningRateDecay, -1", "ada_grad, initialAccumulator, -1",
			"averaged_sgd, lambda, -1", "averaged_sgd, alpha, x", "rms_prop, alpha, -1", "rms_prop, momentum, -1", "sgd, momentum, -.1" })
	void aWrongValueOfAnOptimizersOwnIsRefused(String optimizer, String id, String value) {
		assertTrue(refusal(request(Map.of("optimizer", optimizer, id, value))).startsWith("values." + id + ": '" + value));
	}

	@ParameterizedTest
	@ValueSource(strings = { "epochs", "batchSize", "lossFunction", "optimizer" })
	void aMissingMandatoryValueIsRefused(String id) {
		final Map<String, String> values = values(Map.of());
		values.remove(id);
		assertEquals("values." + id + ": it is missing; enter a value",
				refusal(new RunRequest(Wire.PROTOCOL, "r", TASK, values, List.of(), 0, "", "", "")));
	}

	@Test
	void aValueThatTheOptimizerDoesNotReadIsNotChecked() throws RefusedException {
		check(request(Map.of("optimizer", "sgd", "beta1", "17", "stepFactor", "-1")));
		assertEquals(List.of(), warnings, "it was not set by a person");
	}

	@Test
	void anExplicitValueThatTheOptimizerDoesNotReadIsTold() throws RefusedException {
		check(new RunRequest(Wire.PROTOCOL, "r", TASK, values(Map.of("optimizer", "sgd", "beta1", ".5")), List.of("beta1"), 0, "", "", ""));
		assertEquals(List.of(new Warning("values.beta1", "the optimizer sgd does not use it")), warnings);
	}

	@Test
	void aHyperparameterThatIsNotKnownIsToldAndIgnored() throws RefusedException {
		check(request(Map.of("nesterov", "true")));
		assertEquals("values.nesterov", warnings.getFirst().field());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 15, 513, Integer.MAX_VALUE })
	void anInputSizeOutOfRangeIsRefused(int size) {
		assertTrue(refusal(new TaskSpec("generated:shapes", size, "lenet", 1)).startsWith("task.inputSize: " + size));
	}

	@Test
	void anUnknownNetworkIsRefused() {
		assertEquals("task.network: there is no network 'resnet-50'; use one of [squeezenet-1.1, lenet, resnet-18, small-cnn, mlp]",
				refusal(new TaskSpec("generated:shapes", 32, "resnet-50", 1)));
	}

	@Test
	void seedZeroIsTakenAsOneAndTold() throws RefusedException {
		assertEquals(1, check(request(new TaskSpec("generated:shapes", 32, "lenet", 0))).task().seed());
		assertEquals("task.seed", warnings.getFirst().field());
	}

	@Test
	void aNegativeSeedIsRefused() {
		assertTrue(refusal(new TaskSpec("generated:shapes", 32, "lenet", -4)).startsWith("task.seed: -4 is negative"));
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 1, Wire.PROTOCOL + 1, Integer.MAX_VALUE })
	void anOlderOrNewerProtocolIsRefused(int version) {
		assertEquals("protocol: the IDE speaks version " + version + " and this worker version " + Wire.PROTOCOL
				+ "; install the same version of Attune for both",
				refusal(new RunRequest(version, "r", TASK, values(Map.of()), List.of(), 0, "", "", "")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/no/such/checkpoint.zip", "/", "\0" })
	void aCheckpointThatIsNotThereIsRefused(String file) {
		final String message = refusal(new RunRequest(Wire.PROTOCOL, "r", TASK, values(Map.of()), List.of(), 0, "", "", file));
		assertTrue(message.startsWith("resume: ") && message.contains("; choose a checkpoint"), message);
	}

	@Test
	void noThreadsMeansAllCores() throws RefusedException {
		assertEquals(6, check(request(Map.of())).threads());
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 1025 })
	void aNumberOfThreadsOutOfRangeIsRefused(int threads) {
		assertTrue(refusal(new RunRequest(Wire.PROTOCOL, "r", TASK, values(Map.of()), List.of(), threads, "", "", "")).startsWith("threads: "));
	}

	@Test
	void theFolderForCheckpointsIsMade() throws RefusedException {
		final Path checkpoints = folder.resolve("run").resolve("checkpoints");
		check(new RunRequest(Wire.PROTOCOL, "r", TASK, values(Map.of()), List.of(), 0, checkpoints.toString(), "", ""));
		assertTrue(Files.isDirectory(checkpoints));
	}

	@Test
	void aFolderThatCannotBeMadeIsRefused() throws Exception {
		final Path file = Files.writeString(folder.resolve("file"), "x");
		assertTrue(refusal(new RunRequest(Wire.PROTOCOL, "r", TASK, values(Map.of()), List.of(), 0, file.resolve("c").toString(), "", ""))
				.startsWith("checkpoints: the folder '"));
	}

	private Settings check(RunRequest request) throws RefusedException {
		return new RequestCheck(request, warnings::add, 6).settings();
	}

	private String refusal(RunRequest request) {
		return assertThrows(RefusedException.class, () -> check(request)).getMessage();
	}

	private String refusal(TaskSpec task) {
		return refusal(request(task));
	}

	private static RunRequest request(TaskSpec task) {
		return new RunRequest(Wire.PROTOCOL, "r", task, values(Map.of()), List.of(), 0, "", "", "");
	}

	private static RunRequest request(Map<String, String> changes) {
		return new RunRequest(Wire.PROTOCOL, "r", TASK, values(changes), List.of(), 0, "", "", "");
	}

	private static Map<String, String> values(Map<String, String> changes) {
		final Map<String, String> values = new HashMap<>(
				Map.of("epochs", "3", "batchSize", "64", "lossFunction", "cross_entropy", "optimizer", "adam_optimizer"));
		values.putAll(changes);
		return values;
	}
}
