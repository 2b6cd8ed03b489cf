// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.attune.trace.wire.Warning;
import org.attune.trainer.engine.Clipping;
import org.attune.trainer.schedule.ScheduleKind;
import org.attune.trainer.schedule.ScheduleSettings;

class UpdateCheckTest {
	private static final int EPOCHS = 20;

	private final List<Warning> warnings = new ArrayList<>();

	@Test
	void clippingByZeroIsNone() throws RefusedException {
		assertEquals(Clipping.NONE, check(Map.of("clipValue", "0", "clipNorm", "0.0")).clipping());
	}

	@Test
	void eachBoundOfClippingMayStandAlone() throws RefusedException {
		assertEquals(new Clipping(Double.POSITIVE_INFINITY, 1.5), check(Map.of("clipNorm", "1.5")).clipping());
		assertEquals(new Clipping(1.5, Double.POSITIVE_INFINITY), check(Map.of("clipValue", "1.5")).clipping());
	}

	@ParameterizedTest
	@CsvSource({ "none, warmupEpochs", "step, warmupEpochs stepEpochs stepFactor",
			"cosine, warmupEpochs restartEpochs restartFactor finalRateFactor", "one_cycle, peakPosition",
			"plateau, warmupEpochs stepFactor plateauPatience finalRateFactor" })
	void aScheduleHasItsOwnNumbersAndNoOthers(String schedule, String own) throws RefusedException {
		assertEquals(Set.of(own.split(" ")), check(Map.of("schedule", schedule)).schedule().values().keySet());
		assertEquals(List.of(), warnings);
	}

	@Test
	void theNumbersOfAScheduleAreTakenOver() throws RefusedException {
		assertEquals(
				new ScheduleSettings(ScheduleKind.COSINE,
						Map.of("warmupEpochs", 1.5, "restartEpochs", 4.0, "restartFactor", 2.0, "finalRateFactor", .01)),
				check(Map.of("schedule", "cosine", "warmupEpochs", "1.5", "restartEpochs", "4", "restartFactor", "2", "finalRateFactor",
						"0.01")).schedule());
	}

	@Test
	void anUnknownScheduleIsRefusedWithTheKnownOnes() {
		assertEquals("values.schedule: there is no 'linear'; use one of [none, step, cosine, one_cycle, plateau]",
				refusal(Map.of("schedule", "linear")));
	}

	@ParameterizedTest
	@CsvSource({ "step, stepEpochs, 0", "step, stepFactor, 1", "cosine, restartEpochs, -1", "cosine, restartFactor, x",
			"cosine, finalRateFactor, 2", "one_cycle, peakPosition, 1.2", "plateau, plateauPatience, NaN", "plateau, stepFactor, 0",
			"none, warmupEpochs, Infinity" })
	void aWrongNumberOfAScheduleIsRefused(String schedule, String id, String value) {
		assertEquals(0, refusal(Map.of("schedule", schedule, id, value)).indexOf("values." + id + ": '" + value + "' is not a "));
	}

	@ParameterizedTest
	@CsvSource({ "20.5, 20.5", "21, 21" })
	void aWarmUpThatIsLongerThanTheTrainingIsRefused(String warmUp, String shown) {
		assertEquals("values.warmupEpochs: " + shown + " is more than the 20 epochs of the training; enter at most 20",
				refusal(Map.of("warmupEpochs", warmUp)));
	}

	@Test
	void aWarmUpThatLastsAllTrainingIsPossible() throws RefusedException {
		assertEquals(20, check(Map.of("warmupEpochs", "20")).schedule().values().get("warmupEpochs"));
	}

	@ParameterizedTest
	@CsvSource({ "step, stepEpochs, 20, '20 epochs, but the training has 20; enter less, or more epochs'",
			"plateau, plateauPatience, 18, '20 epochs, but the training has 20; enter less, or more epochs'",
			"cosine, restartFactor, 2, 'without restarts; set restartEpochs to at least 1'" })
	void aScheduleThatCannotChangeTheRateInTimeIsTold(String schedule, String id, String value, String end) throws RefusedException {
		check(Map.of("schedule", schedule, id, value));
		assertEquals("values." + id, warnings.getFirst().field());
		assertEquals(end, warnings.getFirst().message().replaceFirst("^.*?(?=\\d\\d epochs|without)", ""));
		assertEquals(1, warnings.size());
	}

	@ParameterizedTest
	@CsvSource({ "step, stepEpochs, 19", "plateau, plateauPatience, 17", "cosine, restartFactor, 1" })
	void aScheduleThatJustDoesIsNot(String schedule, String id, String value) throws RefusedException {
		check(Map.of("schedule", schedule, id, value));
		assertEquals(List.of(), warnings);
	}

	@Test
	void aWarmUpDelaysTheFirstStep() throws RefusedException {
		check(Map.of("schedule", "step", "stepEpochs", "19", "warmupEpochs", "1.5"));
		assertEquals("the learning rate would first fall after 20.5 epochs, but the training has 20; enter less, or more epochs",
				warnings.getFirst().message());
	}

	private UpdateSettings check(Map<String, String> changes) throws RefusedException {
		final Map<String, String> values = new HashMap<>(changes);
		values.putIfAbsent("optimizer", "sgd");
		return new UpdateCheck(new Values(values), warnings::add, EPOCHS).settings();
	}

	private String refusal(Map<String, String> changes) {
		return assertThrows(RefusedException.class, () -> check(changes)).getMessage();
	}
}
