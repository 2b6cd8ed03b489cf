// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with PyTorch's schedulers, whose factors src/test/python/schedule_reference.py printed; it also explains the columns. */
class ScheduleTest {
	private static final String TORCH = """
			none | 0.1 | 4 | 3 | warmupEpochs=1.5 | | 1 | 0.16666666666666666 0.3333333333333333 0.5 0.6666666666666667 \
			  0.8333333333333334 1.0 1.0 1.0 1.0 1.0 1.0 1.0
			step | 0.1 | 3 | 8 | stepEpochs=2 stepFactor=0.1 | | 1 | 1.0 1.0 1.0 1.0 1.0 1.0 0.10000000000000002 \
			  0.10000000000000002 0.10000000000000002 0.10000000000000002 0.10000000000000002 0.10000000000000002 \
			  0.010000000000000002 0.010000000000000002 0.010000000000000002 0.010000000000000002 0.010000000000000002 \
			  0.010000000000000002 0.0010000000000000002 0.0010000000000000002 0.0010000000000000002 0.0010000000000000002 \
			  0.0010000000000000002 0.0010000000000000002
			step | 0.003 | 4 | 10 | stepEpochs=3 stepFactor=0.7 warmupEpochs=0.5 | | 3 | 0.5 1.0 1.0 1.0 1.0 0.7 0.7 0.7 0.7 \
			  0.4899999999999999 0.4899999999999999 0.4899999999999999 0.4899999999999999 0.3429999999999999
			cosine | 0.1 | 5 | 4 | restartEpochs=0 restartFactor=1 finalRateFactor=0 | | 1 | 1.0 0.9938441702975689 \
			  0.9755282581475768 0.9455032620941839 0.9045084971874737 0.8535533905932737 0.7938926261462366 \
			  0.7269952498697733 0.6545084971874737 0.5782172325201155 0.5 0.42178276747988447 0.34549150281252633 \
			  0.2730047501302266 0.2061073738537635 0.14644660940672627 0.09549150281252633 0.054496737905816106 \
			  0.024471741852423234 0.006155829702431171
			cosine | 0.02 | 7 | 6 | restartEpochs=0 restartFactor=1 finalRateFactor=0.01 warmupEpochs=2 | | 4 | \
			  0.07142857142857142 0.35714285714285715 0.6428571428571429 0.9285714285714287 0.9875893165300027 \
			  0.8920065838216747 0.7197724508631913 0.505 0.29022754913680876 0.11799341617832541 0.022410683469997257
			cosine | 0.1 | 4 | 7 | restartEpochs=2 restartFactor=1 finalRateFactor=0.05 | | 1 | 1.0 0.9638427779428612 \
			  0.86087572106361 0.7067746303734177 0.525 0.34322536962658234 0.18912427893638997 0.0861572220571388 1.0 \
			  0.9638427779428612 0.86087572106361 0.7067746303734177 0.525 0.34322536962658234 0.18912427893638997 \
			  0.0861572220571388 1.0 0.9638427779428612 0.86087572106361 0.7067746303734177 0.525 0.34322536962658234 \
			  0.18912427893638997 0.0861572220571388 1.0 0.9638427779428612 0.86087572106361 0.7067746303734177
			cosine | 0.1 | 3 | 7 | restartEpochs=1 restartFactor=2 finalRateFactor=0 | | 1 | 1.0 0.7500000000000001 \
			  0.2500000000000001 1.0 0.9330127018922194 0.7500000000000001 0.5 0.2499999999999999 0.06698729810778076 1.0 \
			  0.9829629131445341 0.9330127018922194 0.8535533905932737 0.7500000000000002 0.6294095225512603 0.5 \
			  0.3705904774487398 0.2499999999999999 0.14644660940672627 0.06698729810778076 0.017037086855465844
			cosine | 0.001 | 6 | 30 | restartEpochs=2 restartFactor=3 finalRateFactor=0.1 | | 11 | 1.0 0.11533337816991932 \
			  0.8392544243589428 0.4335314297038657 0.12713832064634126 0.9907032797944982 0.9397114317029975 \
			  0.849158139526272 0.7282358947176205 0.5892200842364461 0.4462228581659019 0.313760538849448 0.20528000059645996 \
			  0.13179361409792995 0.10076132877792933 0.9982876141412854 0.991564889782323
			cosine | 0.5 | 4 | 12 | restartEpochs=3 restartFactor=2 finalRateFactor=0.001 warmupEpochs=0.75 | | 3 | \
			  0.3333333333333333 1.0 0.8536998372026805 0.5005 0.14730016279731956 1.0 0.9619778264893877 0.8536998372026805 \
			  0.6916503744663623 0.5005 0.3093496255336378 0.14730016279731956 0.039022173510612275 1.0 0.9904022475614136 \
			  0.9619778264893877
			one_cycle | 0.1 | 5 | 4 | peakPosition=0.3 | | 1 | 0.040000000000000036 0.13167184270002533 0.37167184270002523 \
			  0.6683281572999746 0.9083281572999747 1.0 0.9874640062350873 0.9504846320134738 0.89091617757105 \
			  0.8117456539497631 0.7169430017913009 0.6112620219362893 0.500002 0.3887419780637107 0.2830609982086992 \
			  0.188258346050237 0.10908782242895003 0.049519367986526286 0.012539993764912554 4e-06
			one_cycle | 0.01 | 5 | 4 | peakPosition=0.1 | | 1 | 0.03999999999999993 1.0 0.9924039068905981 \
			  0.9698464310077126 0.9330129698414119 0.8830226894706028 0.8213945192680502 0.7500009999999999 \
			  0.6710113876225478 0.58682574153711 0.500002 0.41317825846289014 0.32899261237745236 0.25000300000000014 \
			  0.1786094807319497 0.1169813105293973 0.06699103015858822 0.030157568992287415 0.007600093109402015 4e-06
			one_cycle | 1.5 | 3 | 5 | peakPosition=0 | | 1 | 0.9890738440717014 0.9567729017303851 0.904508879153485 \
			  0.8345659649182164 0.750001 0.654509879153485 0.5522660225769002 0.44773797742309984 0.34549412084651504 \
			  0.25000300000000014 0.16543803508178376 0.09549512084651508 0.0432310982696148 0.010930155928298622 4e-06
			one_cycle | 1.5 | 3 | 5 | peakPosition=1 | | 1 | 0.040000000000000036 0.05203460215272478 0.08753494340683894 \
			  0.1447208884153457 0.22072489510780788 0.3117358052235722 0.41318995170096917 0.52 0.6268100482990309 \
			  0.7282641947764278 0.819275104892192 0.8952791115846543 0.952465056593161 0.9879653978472754 1.0
			one_cycle | 0.1 | 11 | 9 | peakPosition=0.77 | | 7 | 0.040000000000000036 0.06036245736888282 \
			  0.11972220585011656 0.21304295232754816 0.33240703129376475 0.4676871678765768 0.6074057120175502 \
			  0.7397084433053811 0.8533703253832561 0.9387478781333511 0.9885973649801106 0.9851646069277947 \
			  0.6765096063141529 0.21562148918558405 4e-06
			one_cycle | 0.1 | 1 | 1 | peakPosition=0.3 | | 1 | 4e-06
			plateau | 0.1 | 2 | 10 | stepFactor=0.1 plateauPatience=1 finalRateFactor=0 | 2.0 1.5 1.49999 1.6 1.7 1.4 1.4 \
			  1.4 1.3999 1.5 | 1 | 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 0.10000000000000002 0.10000000000000002 0.10000000000000002 \
			  0.10000000000000002 0.10000000000000002 0.10000000000000002 0.10000000000000002 0.10000000000000002 \
			  0.010000000000000002 0.010000000000000002 0.010000000000000002 0.010000000000000002
			plateau | 0.1 | 1 | 12 | stepFactor=0.5 plateauPatience=0 finalRateFactor=0.05 | 1.0 1.0 1.0 1.0 1.0 1.0 0.5 0.5 \
			  0.5 0.49 0.49 0.49 | 1 | 1.0 1.0 0.5 0.25 0.125 0.0625 0.05000000000000001 0.05000000000000001 \
			  0.05000000000000001 0.05000000000000001 0.05000000000000001 0.05000000000000001
			plateau | 1e-07 | 1 | 12 | stepFactor=0.5 plateauPatience=1 finalRateFactor=0 | 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 \
			  1.0 1.0 1.0 1.0 | 1 | 1.0 1.0 1.0 0.5 0.5 0.25 0.25 0.125 0.125 0.125 0.125 0.125
			""";

	private record Case(ScheduleSettings settings, double learningRate, int iterationsPerEpoch, int epochs, double[] losses, int every,
			double[] factors) {
		static Case of(String line) {
			final String[] columns = line.split("\\|");
			final Map<String, Double> values = Stream.of(columns[4].strip().split(" ")).map(value -> value.split("="))
					.collect(Collectors.toMap(value -> value[0], value -> Double.valueOf(value[1])));
			values.putIfAbsent("warmupEpochs", 0.0);
			return new Case(new ScheduleSettings(ScheduleKind.of(columns[0].strip()).orElseThrow(), values), Double.parseDouble(columns[1]),
					Integer.parseInt(columns[2].strip()), Integer.parseInt(columns[3].strip()), numbers(columns[5]),
					Integer.parseInt(columns[6].strip()), numbers(columns[7]));
		}

		private static double[] numbers(String text) {
			return Stream.of(text.strip().split("\\s+")).filter(number -> !number.isEmpty()).mapToDouble(Double::parseDouble).toArray();
		}

		Schedule schedule() {
			return settings.schedule(learningRate, iterationsPerEpoch, epochs);
		}

		/** The factors of all iterations, the schedule being saved and restored after as many epochs; 0: never. */
		double[] all(int interrupted) {
			Schedule schedule = schedule();
			final double[] all = new double[iterationsPerEpoch * epochs];
			for (int epoch = 0; epoch < epochs; epoch++) {
				if (epoch == interrupted && epoch > 0) {
					final Map<String, String> saved = schedule.state();
					schedule = schedule();
					schedule.restore(saved);
				}
				for (int index = epoch * iterationsPerEpoch; index < (epoch + 1) * iterationsPerEpoch; index++) {
					all[index] = schedule.factor(index);
				}
				schedule.epochEnded(epoch + 1, losses.length == 0 ? 1 : losses[epoch]);
			}
			return all;
		}

		@Override
		public String toString() {
			return settings.kind() + " " + new LinkedHashMap<>(settings.values());
		}
	}

	static Stream<Case> cases() {
		return TORCH.lines().map(Case::of);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void everyScheduleIsTorchs(Case example) {
		final double[] all = example.all(0);
		assertEquals((all.length + example.every - 1) / example.every, example.factors.length, "iterations that are compared");
		for (int index = 0; index < example.factors.length; index++) {
			final double expected = example.factors[index];
			assertEquals(expected, all[index * example.every], 1e-9 * expected, "iteration " + index * example.every);
		}
	}

	@ParameterizedTest
	@EnumSource
	void everyScheduleIsCompared(ScheduleKind kind) {
		assertTrue(cases().anyMatch(example -> example.settings.kind() == kind));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void aScheduleGoesOnExactlyWhereItWasSaved(Case example) {
		final double[] uninterrupted = example.all(0);
		for (int epoch = 1; epoch < example.epochs; epoch++) {
			assertTrue(Arrays.equals(uninterrupted, example.all(epoch)), "saved after epoch " + epoch);
		}
	}

	@Test
	void withoutAScheduleTheRateStaysAsItWasSet() {
		final Schedule schedule = ScheduleSettings.NONE.schedule(.1, 10, 3);
		assertEquals(1, schedule.factor(0));
		assertEquals(1, schedule.factor(29));
	}

	@Test
	void aRestartIsNotDelayedByRounding() {
		final Schedule schedule = new ScheduleSettings(ScheduleKind.COSINE,
				Map.of("warmupEpochs", 0.0, "restartEpochs", 1.0, "restartFactor", 3.0, "finalRateFactor", 0.0)).schedule(.1, 10, 200);
		assertEquals(1, schedule.factor(1210), "1 + 3 + 9 + 27 + 81 epochs of 10 iterations have passed");
		assertTrue(schedule.factor(1209) < 1e-5);
	}

	@Test
	void aCycleThatPeaksAtItsFirstIterationBeginsAtThePeak() {
		assertEquals(1, new ScheduleSettings(ScheduleKind.ONE_CYCLE, Map.of("peakPosition", .25)).schedule(.1, 2, 2).factor(0));
	}

	@Test
	void aWarmUpOfAllEpochsLeavesNothingOfTheScheduleBehindIt() {
		final Schedule schedule = cosine(3).schedule(.1, 2, 3);
		assertEquals(1 / 6.0, schedule.factor(0));
		assertEquals(1, schedule.factor(5));
	}

	@Test
	void aWarmUpOfLessThanHalfAnIterationIsNone() {
		assertEquals(1, cosine(.2).schedule(.1, 2, 3).factor(0));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1, 1.5 })
	void epochsOfTheWarmUpAloneAreNotCountedAsAPlateau(double warmupEpochs) {
		final Schedule schedule = plateau(warmupEpochs).schedule(.1, 2, 9);
		schedule.epochEnded(1, 1);
		schedule.epochEnded(2, 2);
		assertEquals(1, schedule.factor(4), "the first epoch that had more than the warm-up");
		schedule.epochEnded(3, 2);
		assertEquals(.5, schedule.factor(6));
	}

	@Test
	void anEpochWithoutValidationImagesIsNoPlateau() {
		final Schedule schedule = plateau(0).schedule(.1, 2, 9);
		schedule.epochEnded(1, Double.NaN);
		schedule.epochEnded(2, Double.NaN);
		assertEquals(1, schedule.factor(4));
	}

	@ParameterizedTest
	@ValueSource(strings = { "plateau.factor", "plateau.lowestLoss", "plateau.badEpochs" })
	void aDamagedStateIsRefusedByItsName(String key) {
		final Schedule schedule = plateau(1).schedule(.1, 2, 9);
		final Map<String, String> state = new HashMap<>(schedule.state());
		state.put(key, "many");
		assertEquals(key + " of the saved state is 'many', which is no number; resume from another checkpoint",
				assertThrows(IllegalArgumentException.class, () -> schedule.restore(state)).getMessage());
		state.remove(key);
		assertEquals(key + " is missing from the saved state; resume with the settings that it was saved with",
				assertThrows(IllegalArgumentException.class, () -> schedule.restore(state)).getMessage());
	}

	private static ScheduleSettings cosine(double warmupEpochs) {
		return new ScheduleSettings(ScheduleKind.COSINE,
				Map.of("warmupEpochs", warmupEpochs, "restartEpochs", 0.0, "restartFactor", 1.0, "finalRateFactor", 0.0));
	}

	private static ScheduleSettings plateau(double warmupEpochs) {
		return new ScheduleSettings(ScheduleKind.PLATEAU,
				Map.of("warmupEpochs", warmupEpochs, "stepFactor", .5, "plateauPatience", 0.0, "finalRateFactor", 0.0));
	}
}
