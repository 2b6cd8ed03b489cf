// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;

import org.attune.trainer.engine.Optimizer;
import org.attune.trainer.engine.OptimizerSettings;
import org.attune.trainer.engine.Step;

class TorchOptimizerTest {
	private static final Map<String, Double> VALUES = Map.ofEntries(Map.entry("learningRate", .1), Map.entry("weightDecay", .2),
			Map.entry("epsilon", 1e-6), Map.entry("beta1", .9), Map.entry("beta2", .999), Map.entry("momentumDecay", .004),
			Map.entry("rho", .9), Map.entry("learningRateDecay", 0.0), Map.entry("initialAccumulator", 0.0), Map.entry("alpha", .75),
			Map.entry("lambda", 1e-4), Map.entry("momentum", .9));

	@Test
	void adamsEpsilonStandsOutsideOfTheCorrectedRoot() {
		assertEquals(.1 * 1.5 / (1.5 + .5), firstAmount(Optimizer.ADAM, 1.5, Map.of("beta1", .9, "beta2", .999, "epsilon", .5)), 1e-12);
	}

	@Test
	void adagradsFirstStepKnowsTheInitialAccumulator() {
		assertEquals(.1 * 3 / Math.sqrt(16 + 9),
				firstAmount(Optimizer.ADAGRAD, 3, Map.of("learningRateDecay", 0.0, "initialAccumulator", 16.0)), 1e-9);
	}

	@Test
	void theLearningRateOfAdagradDecays() {
		final TorchOptimizer adagrad = new TorchOptimizer(new OptimizerSettings(Optimizer.ADAGRAD,
				Map.of("learningRate", .1, "learningRateDecay", .5, "initialAccumulator", 0.0)));
		adagrad.next(new Step(4, 1, 1));
		assertEquals(.1 / (1 + 4 * .5), adagrad.getLearningRate(4, 0), 1e-12);
	}

	@Test
	void nesterovWithoutMomentumIsPlainGradientDescent() {
		assertEquals(.1 * 3, firstAmount(Optimizer.NESTEROV_SGD, 3, Map.of("momentum", 0.0)), 1e-12);
	}

	/** The product of NAdam's momenta is computed from the number of the step alone, which may be any. */
	@ParameterizedTest
	@CsvSource({ ".9, .004", ".9999999, 0", ".9999999, .3", ".9999999, 100", "0, .004" })
	void nadamTakesAStepAfterAnyNumberOfSteps(double beta1, double decay) {
		final Optimization optimization = new Optimization(new OptimizerSettings(Optimizer.NADAM, Map.of("learningRate", .1, "beta1",
				beta1, "beta2", .999, "epsilon", 1e-8, "momentumDecay", decay)), new double[] { 1 }, DataType.DOUBLE);
		for (int step : new int[] { 0, 1, 1000, 1_000_000, Integer.MAX_VALUE }) {
			final double amount = optimization.step(new double[] { 1 }, new Step(step, 1, 1))[0];
			assertTrue(amount > 0 && Double.isFinite(amount), "amount " + amount + " at step " + step);
		}
	}

	@Test
	void weightDecayIsAddedToTheGradientOrStandsBesideItButNeverBoth() {
		for (Optimizer optimizer : Optimizer.values()) {
			final List<Regularization> regularization = new TorchOptimizer(new OptimizerSettings(optimizer, VALUES)).regularization();
			final boolean isDecoupled = optimizer == Optimizer.ADAM_W;
			final long added = regularization.stream().filter(L2Regularization.class::isInstance).count();
			assertEquals(isDecoupled ? 0 : 1, added, optimizer.id());
			assertEquals(isDecoupled || optimizer == Optimizer.AVERAGED_SGD ? 1 : 0, regularization.size() - added, optimizer.id());
		}
	}

	@ParameterizedTest
	@EnumSource(Optimizer.class)
	void everyOptimizerIsFoundByItsName(Optimizer optimizer) {
		assertEquals(optimizer, Optimizer.of(optimizer.id()).orElseThrow());
	}

	@Test
	void namesOfOptimizersArePinned() {
		assertEquals(
				"[adam_optimizer, ada_delta, ada_grad, averaged_sgd, rms_prop, sgd, adamw, nadam, amsgrad, ada_belief, nesterov_sgd]",
				Stream.of(Optimizer.values()).map(Optimizer::id).toList().toString());
	}

	@Test
	void anOptimizerReadsItsOwnHyperparametersAndTheCommonOnes() {
		assertTrue(Optimizer.SGD.reads("momentum"));
		assertTrue(Optimizer.SGD.reads("learningRate"));
		assertFalse(Optimizer.SGD.reads("beta1"));
		assertTrue(Optimizer.NADAM.reads("momentumDecay"));
		assertTrue(Optimizer.ADAM_W.reads("weightDecay"));
	}

	@Test
	void optimizersOfTheSameValuesAreEqual() {
		assertEquals(sgd(.9), sgd(.9));
		assertNotEquals(sgd(.9), sgd(.8));
	}

	@Test
	void theLearningRateCannotBeChangedLater() {
		final TorchOptimizer optimizer = sgd(0);
		assertThrows(IllegalStateException.class, () -> optimizer.setLrAndSchedule(1, null));
	}

	/** By how much the first step at a learning rate of 0.1 lowers a parameter. */
	private static double firstAmount(Optimizer optimizer, double gradient, Map<String, Double> values) {
		final Map<String, Double> all = new HashMap<>(values);
		all.put("learningRate", .1);
		return new Optimization(new OptimizerSettings(optimizer, all), new double[1], DataType.DOUBLE)
				.step(new double[] { gradient }, Step.FIRST)[0];
	}

	private static TorchOptimizer sgd(double momentum) {
		return new TorchOptimizer(new OptimizerSettings(Optimizer.SGD, Map.of("learningRate", .1, "momentum", momentum)));
	}
}
