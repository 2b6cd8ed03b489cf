// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HyperparameterTest {
	/** As the presets of the IDE show them; PresetsTest of org.attune.model has the same list. */
	private static final Map<String, Double> DEFAULTS = Map.ofEntries(Map.entry("learningRate", 0.001), Map.entry("weightDecay", 0.0),
			Map.entry("epsilon", 1e-6), Map.entry("rho", 0.9), Map.entry("learningRateDecay", 0.0), Map.entry("initialAccumulator", 0.0),
			Map.entry("alpha", 0.75), Map.entry("lambda", 0.0001), Map.entry("momentum", 0.0), Map.entry("beta1", 0.9),
			Map.entry("beta2", 0.999), Map.entry("momentumDecay", 0.004), Map.entry("warmupEpochs", 0.0), Map.entry("stepEpochs", 10.0),
			Map.entry("stepFactor", 0.1), Map.entry("restartEpochs", 0.0), Map.entry("restartFactor", 1.0),
			Map.entry("finalRateFactor", 0.0), Map.entry("peakPosition", 0.3), Map.entry("plateauPatience", 10.0),
			Map.entry("clipNorm", 0.0), Map.entry("clipValue", 0.0), Map.entry("labelSmoothing", 0.0), Map.entry("patience", 0.0),
			Map.entry("cropPadding", 0.0), Map.entry("colourJitter", 0.0));

	@Test
	void theDefaultsAreThoseThatThePresetsShow() throws RefusedException {
		final Map<String, Double> defaults = new TreeMap<>();
		for (final Hyperparameter hyperparameter : Hyperparameter.values()) {
			defaults.put(hyperparameter.id(), hyperparameter.value(Optional.empty()));
		}
		assertEquals(new TreeMap<>(DEFAULTS), defaults);
	}

	static Stream<Arguments> nonsense() {
		return Stream.of(Hyperparameter.values()).flatMap(hyperparameter -> Stream
				.of("NaN", "Infinity", "-Infinity", "", " ", "fast", "true", "1e999", "0,5", "0x1", "1_000", "-0.001", "1".repeat(101))
				.map(text -> Arguments.of(hyperparameter, text)));
	}

	@ParameterizedTest
	@MethodSource("nonsense")
	void whatIsNoNumberOrNegativeIsRefused(Hyperparameter hyperparameter, String text) {
		final String message = refusal(hyperparameter, text);
		assertTrue(message.startsWith("values." + hyperparameter.id() + ": '" + text + "' is not a "), message);
		assertTrue(message.endsWith("; enter one"), message);
	}

	@ParameterizedTest
	@CsvSource({ "RHO, 1.001, a number from 0 to 1", "BETA1, 1, a number from 0 to below 1", "BETA2, 1, a number from 0 to below 1",
			"STEP_EPOCHS, 0, a whole number from 1 to 1000000", "STEP_EPOCHS, 2.5, a whole number from 1 to 1000000",
			"STEP_EPOCHS, 1000001, a whole number from 1 to 1000000", "STEP_FACTOR, 0, a number above 0 and below 1",
			"STEP_FACTOR, 1, a number above 0 and below 1", "RESTART_EPOCHS, .5, a whole number from 0 to 1000000",
			"RESTART_FACTOR, 0, a whole number from 1 to 1000", "RESTART_FACTOR, 1.5, a whole number from 1 to 1000",
			"RESTART_FACTOR, 1001, a whole number from 1 to 1000", "FINAL_RATE_FACTOR, 1.01, a number from 0 to 1",
			"PEAK_POSITION, 1.01, a number from 0 to 1", "PLATEAU_PATIENCE, 0.1, a whole number from 0 to 1000000",
			"LABEL_SMOOTHING, 1, a number from 0 to below 1", "PATIENCE, 1e7, a whole number from 0 to 1000000",
			"CROP_PADDING, 2.5, a whole number from 0 to 2147483647", "CROP_PADDING, 2147483648, a whole number from 0 to 2147483647",
			"COLOUR_JITTER, 2, a number from 0 to 1" })
	void whatIsOutOfRangeIsRefusedWithTheRange(Hyperparameter hyperparameter, String text, String range) {
		assertEquals("values." + hyperparameter.id() + ": '" + text + "' is not " + range + "; enter one", refusal(hyperparameter, text));
	}

	@ParameterizedTest
	@CsvSource({ "RHO, 1", "BETA1, 0", "WARM_UP_EPOCHS, 0.5", "STEP_EPOCHS, 1", "STEP_FACTOR, 0.999", "RESTART_FACTOR, 1000",
			"FINAL_RATE_FACTOR, 1", "PEAK_POSITION, 0", "PLATEAU_PATIENCE, 0", "CLIP_NORM, 1e30", "LABEL_SMOOTHING, .99",
			"PATIENCE, 1e6", "COLOUR_JITTER, 1" })
	void theBoundsAreInRange(Hyperparameter hyperparameter, String text) throws RefusedException {
		assertEquals(Double.parseDouble(text), hyperparameter.value(Optional.of(text)));
	}

	@ParameterizedTest
	@EnumSource
	void everyHyperparameterIsFoundByItsId(Hyperparameter hyperparameter) {
		assertEquals(Optional.of(hyperparameter), Hyperparameter.of(hyperparameter.id()));
		assertTrue(Hyperparameter.readBy(hyperparameter.reader()).contains(hyperparameter));
	}

	private static String refusal(Hyperparameter hyperparameter, String text) {
		return assertThrows(RefusedException.class, () -> hyperparameter.value(Optional.of(text))).getMessage();
	}
}
