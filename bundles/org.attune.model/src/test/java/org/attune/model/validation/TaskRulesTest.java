// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import static org.attune.model.Experiments.real;
import static org.attune.model.Experiments.with;
import static org.attune.model.validation.Problems.assertOnly;
import static org.attune.model.validation.Problems.assertValid;
import static org.attune.model.validation.Severity.ERROR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;

import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.TuningPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TaskRulesTest {
	private final Experiment experiment = with(real("rate", "0.1"));

	@Test
	void theTaskThatANewExperimentStartsWithIsValid() {
		assertValid(experiment);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "  " })
	void withoutDatasetThereIsNothingToTrainOn(String dataset) {
		experiment.getTask().setDataset(dataset);
		final Problem problem = assertOnly(ERROR, TuningPackage.Literals.TASK__DATASET, experiment, "generated:shapes");
		assertSame(experiment.getTask(), problem.target());
		assertEquals("", problem.hyperparameter());
	}

	@Test
	void unknownGeneratedImagesAreNamed() {
		experiment.getTask().setDataset("generated:cats");
		assertOnly(ERROR, TuningPackage.Literals.TASK__DATASET, experiment, "generated:cats", "generated:shapes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cats", "./cats", "~/cats", "../cats.zip", "C:cats", "file:///cats" })
	void aPathMustBeAbsolute(String dataset) {
		experiment.getTask().setDataset(dataset);
		assertOnly(ERROR, TuningPackage.Literals.TASK__DATASET, experiment, dataset, "absolute");
	}

	@ParameterizedTest
	@ValueSource(strings = { "generated:shapes", "/data/cats", "/data/it's {here}.tar.gz", "C:\\cats", "D:/cats.zip",
			"\\\\server\\cats" })
	void absolutePathsOfEverySystemAndTheGeneratedImagesAreValid(String dataset) {
		experiment.getTask().setDataset(dataset);
		assertValid(experiment);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "squeezenet", "LENET" })
	void anUnknownNetworkIsRefusedWithTheKnownOnes(String network) {
		experiment.getTask().setNetwork(network);
		assertOnly(ERROR, TuningPackage.Literals.TASK__NETWORK, experiment,
				"squeezenet-1.1, lenet, resnet-18, small-cnn, mlp");
	}

	@Test
	void onlyASealedDatasetKnowsABlindedNetwork() {
		experiment.getTask().setNetwork("blinded-1");
		assertOnly(ERROR, TuningPackage.Literals.TASK__NETWORK, experiment, "blinded-1");
		experiment.getTask().setDataset("/data/images.sealed");
		assertValid(experiment);
		experiment.getTask().setInputSize(15);
		assertOnly(ERROR, TuningPackage.Literals.TASK__INPUT_SIZE, experiment, "15");
	}

	@ParameterizedTest
	@CsvSource({ "squeezenet-1.1, 31", "squeezenet-1.1, 513", "lenet, 27", "lenet, 513", "lenet, 0", "lenet, -5",
			"resnet-18, 27", "small-cnn, 15", "small-cnn, 513", "mlp, 15" })
	void anInputSizeOutOfTheNetworksRangeIsRefused(String network, int size) {
		experiment.getTask().setNetwork(network);
		experiment.getTask().setInputSize(size);
		assertOnly(ERROR, TuningPackage.Literals.TASK__INPUT_SIZE, experiment, String.valueOf(size), "512");
	}

	@ParameterizedTest
	@CsvSource({ "squeezenet-1.1, 32", "squeezenet-1.1, 512", "lenet, 28", "lenet, 512", "resnet-18, 28",
			"small-cnn, 16", "mlp, 16", "mlp, 512" })
	void theBoundsOfTheInputSizeAreValid(String network, int size) {
		experiment.getTask().setNetwork(network);
		experiment.getTask().setInputSize(size);
		assertValid(experiment);
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, -1, Long.MIN_VALUE })
	void aSeedBelowOneIsRefusedAsItWouldBeRandom(long seed) {
		experiment.getTask().setSeed(seed);
		assertOnly(ERROR, TuningPackage.Literals.TASK__SEED, experiment, String.valueOf(seed), "random");
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, Long.MAX_VALUE })
	void anySeedFromOneOnIsValid(long seed) {
		experiment.getTask().setSeed(seed);
		assertValid(experiment);
	}

	@Test
	void theMissingPartsOfAnExperimentAreNamed() {
		experiment.setTask(null);
		experiment.setSpace(null);
		experiment.setConfiguration(null);
		assertEquals(
				List.of(TuningPackage.Literals.EXPERIMENT__TASK, TuningPackage.Literals.EXPERIMENT__SPACE,
						TuningPackage.Literals.EXPERIMENT__CONFIGURATION),
				ExperimentValidation.problems(experiment).stream().map(Problem::feature).toList());
	}
}
