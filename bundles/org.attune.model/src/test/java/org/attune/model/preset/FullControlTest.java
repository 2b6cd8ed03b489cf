// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.preset;

import static org.attune.model.Experiments.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.model.configuration.Configurations;
import org.attune.model.configuration.EffectiveValues;
import org.attune.model.tuning.Choice;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.HyperparameterType;
import org.attune.model.validation.ExperimentValidation;
import org.attune.model.validation.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The preset that offers all that the trainer understands. */
final class FullControlTest {
	/** What the trainer takes where a request says nothing; HyperparameterTest of org.attune.trainer has the same list. */
	private static final Map<String, Double> DEFAULTS = Map.ofEntries(Map.entry("learningRate", 0.001),
			Map.entry("weightDecay", 0.0), Map.entry("epsilon", 1e-6), Map.entry("rho", 0.9),
			Map.entry("learningRateDecay", 0.0), Map.entry("initialAccumulator", 0.0), Map.entry("alpha", 0.75),
			Map.entry("lambda", 0.0001), Map.entry("momentum", 0.0), Map.entry("beta1", 0.9),
			Map.entry("beta2", 0.999), Map.entry("momentumDecay", 0.004), Map.entry("warmupEpochs", 0.0),
			Map.entry("stepEpochs", 10.0), Map.entry("stepFactor", 0.1), Map.entry("restartEpochs", 0.0),
			Map.entry("restartFactor", 1.0), Map.entry("finalRateFactor", 0.0), Map.entry("peakPosition", 0.3),
			Map.entry("plateauPatience", 10.0), Map.entry("clipNorm", 0.0), Map.entry("clipValue", 0.0),
			Map.entry("labelSmoothing", 0.0), Map.entry("patience", 0.0), Map.entry("cropPadding", 0.0),
			Map.entry("colourJitter", 0.0));
	/** What applies whatever was chosen. */
	private static final Set<String> ALWAYS = Set.of("epochs", "batchSize", "lossFunction", "optimizer",
			"learningRate", "weightDecay", "schedule", "clipNorm", "clipValue", "flip", "cropPadding", "colourJitter",
			"patience");

	private final Experiment experiment = Presets.experiment(Presets.EVERYTHING, "All");

	@Test
	void theDefaultsAreTheTrainers() {
		final Map<String, Double> defaults = Configurations.hyperparameters(experiment).stream()
				.filter(FullControlTest::isNumber).filter(Hyperparameter::isSetDefaultValue)
				.collect(Collectors.toMap(Hyperparameter::getId, each -> Double.valueOf(each.getDefaultValue())));
		assertEquals(new TreeMap<>(DEFAULTS), new TreeMap<>(defaults));
		assertEquals("none", hyperparameter("schedule").getDefaultValue());
		assertEquals("false", hyperparameter("flip").getDefaultValue());
	}

	@Test
	void theStudysSpaceIsPartOfIt() {
		final Experiment study = Presets.experiment(Presets.BLACK_MAGIC_2019, "Study");
		for (final Hyperparameter studied : Configurations.hyperparameters(study)) {
			final Hyperparameter here = hyperparameter(studied.getId());
			assertEquals(studied.getDefaultValue(), here.getDefaultValue(), studied.getId());
			assertTrue(choices(here).containsAll(choices(studied)), studied.getId());
		}
	}

	@Test
	void allOptimizersLossesAndSchedulesAreOffered() {
		assertEquals(
				List.of("adam_optimizer", "adamw", "nadam", "amsgrad", "ada_belief", "ada_delta", "ada_grad",
						"averaged_sgd", "rms_prop", "sgd", "nesterov_sgd"),
				choices(hyperparameter("optimizer")));
		assertEquals(List.of("cross_entropy", "l1_loss", "mean_squared_loss", "negative_log_likelihood"),
				choices(hyperparameter("lossFunction")));
		assertEquals(List.of("none", "step", "cosine", "one_cycle", "plateau"), choices(hyperparameter("schedule")));
	}

	@ParameterizedTest
	@CsvSource({ "adam_optimizer, epsilon beta1 beta2", "adamw, epsilon beta1 beta2",
			"nadam, epsilon beta1 beta2 momentumDecay", "amsgrad, epsilon beta1 beta2",
			"ada_belief, epsilon beta1 beta2", "ada_delta, epsilon rho",
			"ada_grad, learningRateDecay initialAccumulator", "averaged_sgd, alpha lambda",
			"rms_prop, epsilon alpha momentum", "sgd, momentum", "nesterov_sgd, momentum" })
	void eachOptimizerHasItsOwnHyperparameters(String optimizer, String own) {
		assertApplies(set(experiment, "optimizer", optimizer), own + " labelSmoothing warmupEpochs");
	}

	@ParameterizedTest
	@CsvSource({ "none, warmupEpochs", "step, warmupEpochs stepEpochs stepFactor",
			"cosine, warmupEpochs restartEpochs restartFactor finalRateFactor", "one_cycle, peakPosition",
			"plateau, warmupEpochs stepFactor plateauPatience finalRateFactor" })
	void eachScheduleHasItsOwnHyperparameters(String schedule, String own) {
		assertApplies(set(set(experiment, "schedule", schedule), "optimizer", "sgd"), own + " momentum labelSmoothing");
	}

	@ParameterizedTest
	@CsvSource({ "cross_entropy, true", "negative_log_likelihood, true", "l1_loss, false", "mean_squared_loss, false" })
	void onlyLossesOfProbabilitiesSmoothLabels(String loss, boolean smooths) {
		assertEquals(smooths,
				EffectiveValues.of(set(experiment, "lossFunction", loss)).values().containsKey("labelSmoothing"));
	}

	@Test
	void everyNumberHasALeastValueAndMirroringIsASwitch() {
		Configurations.hyperparameters(experiment).stream().filter(FullControlTest::isNumber)
				.forEach(number -> assertTrue(number.isSetMinimum(), number.getId()));
		assertEquals(HyperparameterType.BOOLEAN, hyperparameter("flip").getType());
	}

	@ParameterizedTest
	@ValueSource(strings = { "step stepEpochs 0", "step stepFactor 0", "step stepFactor 1", "cosine restartFactor 0",
			"cosine restartEpochs 0.5", "cosine finalRateFactor 1.1", "one_cycle peakPosition -0.1",
			"plateau plateauPatience -1", "none warmupEpochs -1", "none warmupEpochs 20.5", "none clipNorm -1",
			"none clipValue -1", "none labelSmoothing 1", "none cropPadding 1.5", "none cropPadding 32",
			"none colourJitter 2", "none patience 0.5", "none flip yes" })
	void impossibleValuesAreFound(String setting) {
		final String[] parts = setting.split(" ");
		assertEquals(List.of(parts[1]), ExperimentValidation
				.problems(set(set(experiment, "schedule", parts[0]), parts[1], parts[2])).stream()
				.map(Problem::hyperparameter).toList());
	}

	@Test
	void valuesThatAreInUseArePossible() {
		Map.of("schedule", "cosine", "warmupEpochs", "0.5", "restartEpochs", "5", "restartFactor", "2",
				"finalRateFactor", "1e-3", "clipNorm", "1", "labelSmoothing", "0.1", "cropPadding", "4", "flip", "true",
				"colourJitter", "0.4").forEach((id, value) -> set(experiment, id, value));
		assertEquals(List.of(), ExperimentValidation.problems(set(experiment, "patience", "5")));
	}

	private static void assertApplies(Experiment experiment, String own) {
		final Set<String> expected = new TreeSet<>(ALWAYS);
		Stream.of(own.split(" ")).forEach(expected::add);
		assertEquals(expected, new TreeSet<>(EffectiveValues.of(experiment).values().keySet()));
	}

	private static boolean isNumber(Hyperparameter hyperparameter) {
		return hyperparameter.getType() == HyperparameterType.INTEGER
				|| hyperparameter.getType() == HyperparameterType.REAL;
	}

	private Hyperparameter hyperparameter(String id) {
		return Configurations.hyperparameter(experiment, id).orElseThrow();
	}

	private static List<String> choices(Hyperparameter hyperparameter) {
		return hyperparameter.getChoices().stream().map(Choice::getValue).toList();
	}
}
