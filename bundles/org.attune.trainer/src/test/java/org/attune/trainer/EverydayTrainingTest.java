// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.attune.trace.wire.Ended;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.LayerStatistics;
import org.attune.trace.wire.MeasureLayers;
import org.attune.trace.wire.Outcome;
import org.attune.trace.wire.WorkerEvent;

/** What goes beyond the hyperparameters of the 2019 study, in workers that train. */
class EverydayTrainingTest {
	private static final Map<Map<String, String>, String> PLAIN = new HashMap<>();

	@Test
	void aTrainingWhoseValidationLossDoesNotFallEndsEarly() throws Exception {
		final List<WorkerEvent> events = trained(Map.of("epochs", "30", "optimizer", "sgd", "learningRate", "0", "patience", "2"));
		final Ended ended = (Ended) events.getLast();
		assertEquals(Outcome.FINISHED, ended.outcome());
		assertEquals(3, ended.epochs());
		assertEquals("Ended early, since the validation loss was not lower for 2 epochs.", ended.message());
	}

	@ParameterizedTest
	@CsvSource({ "adamw, 0.002", "nadam, 0.002", "amsgrad, 0.002", "ada_belief, 0.002", "nesterov_sgd, 0.05" })
	void everyFurtherOptimizerLowersTheLoss(String optimizer, String rate) throws Exception {
		final List<Double> losses = losses(trained(Map.of("optimizer", optimizer, "learningRate", rate, "momentum", ".9")));
		assertTrue(mean(losses.subList(losses.size() - 5, losses.size())) < mean(losses.subList(0, 5)), losses.toString());
	}

	@ParameterizedTest
	@CsvSource({ "flip, true", "cropPadding, 2", "colourJitter, 0.4", "labelSmoothing, 0.1", "warmupEpochs, 0.5", "clipNorm, 0.01",
			"clipValue, 0.001", "weightDecay, 0.01" })
	void everyOneOfThemChangesWhatIsLearnt(String hyperparameter, String value) throws Exception {
		assertNotEquals(plain(Map.of()), parameters(trained(Map.of(hyperparameter, value))));
	}

	@ParameterizedTest
	@CsvSource({ "step, stepEpochs, 1", "cosine, restartEpochs, 1", "one_cycle, peakPosition, 0.5" })
	void everyScheduleChangesTheSecondEpochAtTheLatest(String schedule, String hyperparameter, String value) throws Exception {
		final Map<String, String> values = Map.of("epochs", "3", "learningRate", "0.02");
		final Map<String, String> scheduled = new HashMap<>(values);
		scheduled.putAll(Map.of("schedule", schedule, hyperparameter, value));
		assertNotEquals(plain(values), parameters(trained(scheduled)));
	}

	@Test
	void labelSmoothingRaisesTheTrainingLossAndLeavesTheMeasuredOneComparable() throws Exception {
		final Epoch epoch = only(trained(Map.of("labelSmoothing", "0.5", "learningRate", "0")), Epoch.class).getLast();
		final Epoch plain = only(trained(Map.of("learningRate", "0")), Epoch.class).getLast();
		assertNotEquals(plain.trainingLoss(), epoch.trainingLoss());
		assertEquals(plain.validationLoss(), epoch.validationLoss());
	}

	@Test
	void aClippedGradientMovesTheWeightsByNoMoreThanItsBoundTimesTheRate() throws Exception {
		final Map<String, String> values = Map.of("optimizer", "sgd", "learningRate", "0.5", "clipNorm", "0.001");
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request("lenet", values));
			worker.send(new MeasureLayers(1));
			final List<LayerStatistics> layers = only(worker.awaitAll(), LayerStatistics.class);
			final double largest = layers.stream().mapToDouble(layer -> layer.update().norm()).max().orElseThrow();
			assertTrue(largest > 0 && largest <= 0.0005 * 1.01, "largest update " + largest);
			assertTrue(layers.stream().anyMatch(layer -> layer.gradient().norm() > 0.01), "measured before it is clipped");
		}
	}

	private static List<WorkerEvent> trained(Map<String, String> values) throws Exception {
		try (WorkerHandle worker = WorkerHandle.start()) {
			worker.send(WorkerHandle.request("lenet", values));
			return worker.awaitAll();
		}
	}

	/** What is learnt without them, trained once. */
	private static String plain(Map<String, String> values) throws Exception {
		if (!PLAIN.containsKey(values)) {
			PLAIN.put(values, parameters(trained(values)));
		}
		return PLAIN.get(values);
	}

	private static String parameters(List<WorkerEvent> events) {
		final Ended ended = (Ended) events.getLast();
		assertEquals(Outcome.FINISHED, ended.outcome(), ended.message());
		return ended.parametersSha256();
	}

	private static <T> List<T> only(List<WorkerEvent> events, Class<T> type) {
		return events.stream().filter(type::isInstance).map(type::cast).toList();
	}

	private static List<Double> losses(List<WorkerEvent> events) {
		return only(events, Iteration.class).stream().map(Iteration::loss).toList();
	}

	private static double mean(List<Double> values) {
		return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
	}
}
