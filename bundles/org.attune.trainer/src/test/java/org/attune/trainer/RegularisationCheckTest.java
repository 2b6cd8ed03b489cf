// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.attune.trace.wire.Warning;
import org.attune.trainer.data.Augmentation;
import org.attune.trainer.engine.Loss;

class RegularisationCheckTest {
	private final List<Warning> warnings = new ArrayList<>();

	@Test
	void theValuesAreTakenOver() throws RefusedException {
		assertEquals(new Regularisation(.1, new Augmentation(true, 4, .25), 3), check(Loss.CROSS_ENTROPY, Map.of("labelSmoothing", "0.1",
				"flip", "true", "cropPadding", "4", "colourJitter", "0.25", "patience", "3")));
		assertEquals(List.of(), warnings);
	}

	@ParameterizedTest
	@EnumSource(names = { "L1", "MEAN_SQUARED" })
	void aLossWithoutProbabilitiesIsNotSmoothed(Loss loss) throws RefusedException {
		assertEquals(0, check(loss, Map.of("labelSmoothing", "0.1")).labelSmoothing());
	}

	@Test
	void logLikelihoodIsSmoothedAsCrossEntropyIs() throws RefusedException {
		assertEquals(.1, check(Loss.NEGATIVE_LOG_LIKELIHOOD, Map.of("labelSmoothing", "0.1")).labelSmoothing());
	}

	@ParameterizedTest
	@CsvSource({ "false, false", "true, true", "' true ', true" })
	void flippingIsASwitch(String text, boolean on) throws RefusedException {
		assertEquals(on, check(Loss.L1, Map.of("flip", text)).augmentation().flip());
	}

	@Test
	void anythingElseIsNoSwitch() {
		assertEquals("values.flip: there is no '1'; use one of [true, false]", refusal(Map.of("flip", "1")));
	}

	@Test
	void aCropThatCouldLoseTheWholeImageIsRefused() throws RefusedException {
		assertEquals("values.cropPadding: 32 could move the whole image of 32 pixels out of sight; enter less than 32",
				refusal(Map.of("cropPadding", "32")));
		assertEquals(31, check(Loss.L1, Map.of("cropPadding", "31")).augmentation().cropPadding());
	}

	@Test
	void patienceThatOutlastsTheTrainingIsTold() throws RefusedException {
		check(Loss.L1, Map.of("patience", "9"));
		assertEquals(List.of(), warnings);
		check(Loss.L1, Map.of("patience", "10"));
		assertEquals(List.of(new Warning("values.patience", "the training could end early after 11 epochs at the soonest, but it has 10;"
				+ " enter less, or more epochs")), warnings);
	}

	private Regularisation check(Loss loss, Map<String, String> values) throws RefusedException {
		return new RegularisationCheck(new Values(values), warnings::add).settings(loss, 32, 10);
	}

	private String refusal(Map<String, String> values) {
		return assertThrows(RefusedException.class, () -> check(Loss.L1, values)).getMessage();
	}
}
