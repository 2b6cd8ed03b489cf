// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import static org.attune.model.Experiments.integer;
import static org.attune.model.Experiments.real;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.Scale;
import org.junit.jupiter.api.Test;

final class ValueScaleTest {

	@Test
	void aLogarithmicScaleGoesOneTwoFive() {
		final ValueScale scale = ValueScale.of(logarithmic(real("learningRate", "1"), 0));
		assertEquals(0.002, scale.step(0.001, true, false));
		assertEquals(0.005, scale.step(0.002, true, false));
		assertEquals(0.01, scale.step(0.005, true, false));
		assertEquals(0.005, scale.step(0.01, false, false));
		assertEquals(0.002, scale.step(0.003, false, false), "from beside the ladder to its next rung");
		assertEquals(0.005, scale.step(0.003, true, false));
	}

	@Test
	void aCoarseStepIsADecade() {
		final ValueScale scale = ValueScale.of(logarithmic(real("learningRate", "1"), 0));
		assertEquals(0.03, scale.step(0.003, true, true));
		assertEquals(0.0003, scale.step(0.003, false, true));
	}

	@Test
	void belowTheSmallestNumberIsZeroWhereZeroIsPossible() {
		final ValueScale decay = ValueScale.of(logarithmic(real("weightDecay", "0"), 0));
		assertEquals(0, decay.step(1e-6, false, false));
		assertEquals(1e-6, decay.step(0, true, false));
		assertEquals(0, decay.step(0, false, false));

		final Hyperparameter rate = logarithmic(real("learningRate", "1"), 0);
		rate.setMinimumExclusive(true);
		assertEquals(1e-6, ValueScale.of(rate).step(1e-6, false, false));
	}

	@Test
	void aBatchSizeDoublesAndOtherWholeNumbersDoNot() {
		final ValueScale batch = ValueScale.of(logarithmic(integer("batchSize"), 1));
		assertEquals(128, batch.step(64, true, false));
		assertEquals(32, batch.step(64, false, false));
		assertEquals(64, batch.step(100, false, false));
		assertEquals(128, batch.step(100, true, false));
		assertEquals(1, batch.step(1, false, false));

		final ValueScale epochs = ValueScale.of(logarithmic(integer("epochs"), 1));
		assertEquals(20, epochs.step(10, true, false));
		assertEquals(1, epochs.step(1, false, true));
	}

	@Test
	void aLinearScaleHasEqualStepsOnWholeMultiples() {
		final Hyperparameter momentum = bounded(real("momentum", "0"), 0, 1);
		momentum.setMaximumExclusive(true);
		final ValueScale scale = ValueScale.of(momentum);
		assertEquals(0.91, scale.step(0.9, true, false));
		assertEquals(0.99, scale.step(0.985, true, false));
		assertEquals(0.8, scale.step(0.9, false, true));
		assertEquals(0.99, scale.step(0.99, true, false), "the end itself is excluded");
		assertEquals(0, scale.step(0.004, false, false));

		final ValueScale warmUp = ValueScale.of(real("warmupEpochs", "0"));
		assertEquals(0.1, warmUp.step(0, true, false));
		assertEquals(1, warmUp.step(0, true, true));
		assertEquals(3, ValueScale.of(integer("patience")).step(2, true, false));
	}

	@Test
	void theNearestPossibleNumberIsInTheRange() {
		final Hyperparameter momentum = bounded(real("momentum", "0"), 0, 1);
		momentum.setMaximumExclusive(true);
		assertEquals(0.99, ValueScale.of(momentum).nearest(3));
		assertEquals(0, ValueScale.of(momentum).nearest(-1));
		assertEquals(0.5, ValueScale.of(momentum).nearest(0.5));
		assertEquals(3, ValueScale.of(bounded(integer("n"), 1, 10)).nearest(2.7));
		final Hyperparameter rate = logarithmic(real("learningRate", "1"), 0);
		rate.setMinimumExclusive(true);
		assertEquals(1e-6, ValueScale.of(rate).nearest(-5));
	}

	@Test
	void placesOfASliderComeBackToTheirNumber() {
		for (Hyperparameter hyperparameter : new Hyperparameter[] { bounded(real("a", "0"), 0, 1),
				bounded(integer("b"), 0, 511), logarithmic(bounded(real("c", "0"), 0, 1), 0),
				logarithmic(bounded(integer("d"), 1, 1_000_000), 1) }) {
			final ValueScale scale = ValueScale.of(hyperparameter);
			assertTrue(scale.bounded());
			assertEquals(hyperparameter.getMinimum(), scale.at(0), hyperparameter.getId());
			assertEquals(hyperparameter.getMaximum(), scale.at(1), hyperparameter.getId());
			for (double place = 0; place <= 1; place += 0.01) {
				assertEquals(place, scale.place(scale.at(place)), 0.06, hyperparameter.getId());
			}
		}
		assertFalse(ValueScale.of(real("e", "0")).bounded());
	}

	@Test
	void noStepLeavesTheRange() {
		final Random random = new Random(5);
		for (int i = 0; i < 20_000; i++) {
			final double minimum = Math.rint(random.nextDouble() * 100) / 10;
			final Hyperparameter any = bounded(random.nextBoolean() ? real("a", "0") : integer("a"), minimum,
					minimum + 1 + Math.rint(random.nextDouble() * 1000) / 10);
			any.setScale(random.nextBoolean() ? Scale.LOG : Scale.LINEAR);
			any.setMinimumExclusive(random.nextBoolean());
			any.setMaximumExclusive(random.nextBoolean());
			if (ValueRange.of(any).contains(Math.rint(minimum + 0.5))) {
				final double from = ValueScale.of(any).nearest(random.nextGaussian() * 50);
				final double to = ValueScale.of(any).step(from, random.nextBoolean(), random.nextBoolean());
				assertTrue(ValueRange.of(any).contains(to) || !ValueRange.of(any).contains(from),
						from + " to " + to + " in " + ValueRange.of(any).text());
			}
		}
	}

	private static Hyperparameter logarithmic(Hyperparameter hyperparameter, double minimum) {
		hyperparameter.setMinimum(minimum);
		hyperparameter.setScale(Scale.LOG);
		return hyperparameter;
	}

	private static Hyperparameter bounded(Hyperparameter hyperparameter, double minimum, double maximum) {
		hyperparameter.setMinimum(minimum);
		hyperparameter.setMaximum(maximum);
		return hyperparameter;
	}
}
