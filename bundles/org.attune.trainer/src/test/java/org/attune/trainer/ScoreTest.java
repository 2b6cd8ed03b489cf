// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import org.attune.trainer.engine.Loss;

class ScoreTest {
	private static final float[][] OUTPUTS = { { 1, 2, -1 }, { 0, .5f, 3 } };
	private static final int[] LABELS = { 1, 0 };

	@Test
	void aMinibatchsLossIsTheMeanOverItsImages() {
		final double mean = (Loss.CROSS_ENTROPY.of(OUTPUTS[0], 1) + Loss.CROSS_ENTROPY.of(OUTPUTS[1], 0)) / 2;
		assertEquals(mean, new Score(Loss.CROSS_ENTROPY).add(OUTPUTS, LABELS));
	}

	@Test
	void theLossOfAllImagesWeighsMinibatchesByTheirSize() {
		final Score score = new Score(Loss.CROSS_ENTROPY);
		score.add(OUTPUTS, LABELS);
		score.add(new float[][] { OUTPUTS[0] }, new int[] { 1 });
		final double expected = (2 * Loss.CROSS_ENTROPY.of(OUTPUTS[0], 1) + Loss.CROSS_ENTROPY.of(OUTPUTS[1], 0)) / 3;
		assertEquals(expected, score.loss(), 1e-12);
		assertEquals(2 / 3.0, score.accuracy(), 1e-12);
	}

	@Test
	void labelsAreSmoothed() {
		final double mean = (Loss.CROSS_ENTROPY.of(OUTPUTS[0], 1, .1) + Loss.CROSS_ENTROPY.of(OUTPUTS[1], 0, .1)) / 2;
		assertEquals(mean, new Score(Loss.CROSS_ENTROPY, .1).add(OUTPUTS, LABELS));
	}

	@Test
	void withoutImagesThereIsNoNumber() {
		assertTrue(Double.isNaN(new Score(Loss.L1).loss()));
		assertTrue(Double.isNaN(new Score(Loss.L1).accuracy()));
	}
}
