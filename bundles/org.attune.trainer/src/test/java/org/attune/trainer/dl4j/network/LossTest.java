// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import org.attune.trainer.engine.Loss;

class LossTest {
	private static final float[][] OUTPUTS = { { 1, 2, -1 }, { 0, 0.5f, 3 } };
	private static final int[] LABELS = { 1, 0 };

	@Test
	void crossEntropyIsTheNegativeLogarithmOfTheSoftmax() {
		final double sum = Math.exp(1) + Math.exp(2) + Math.exp(-1);
		assertEquals(-Math.log(Math.exp(2) / sum), Loss.CROSS_ENTROPY.of(OUTPUTS[0], 1), 1e-12);
	}

	@Test
	void negativeLogLikelihoodIsTheSameFunction() {
		assertEquals(Loss.CROSS_ENTROPY.of(OUTPUTS[1], 0), Loss.NEGATIVE_LOG_LIKELIHOOD.of(OUTPUTS[1], 0));
	}

	@Test
	void l1IsTheMeanDifferenceFromTheOneHotClass() {
		assertEquals((1 + 1 + 1) / 3.0, Loss.L1.of(OUTPUTS[0], 1), 1e-12);
	}

	@Test
	void meanSquaredIsTheMeanSquareOfTheDifference() {
		assertEquals((1 + .25 + 9) / 3.0, Loss.MEAN_SQUARED.of(OUTPUTS[1], 0), 1e-12);
	}

	@Test
	void namesOfLossesArePinned() {
		assertEquals(Loss.CROSS_ENTROPY, Loss.of("cross_entropy").orElseThrow());
		assertEquals(Loss.NEGATIVE_LOG_LIKELIHOOD, Loss.of("negative_log_likelihood").orElseThrow());
		assertEquals(Loss.L1, Loss.of("l1_loss").orElseThrow());
		assertEquals(Loss.MEAN_SQUARED, Loss.of("mean_squared_loss").orElseThrow());
		assertTrue(Loss.of("kl_divergence").isEmpty());
	}

	@ParameterizedTest
	@EnumSource(Loss.class)
	void whatTheNetworkLearnsFromIsWhatIsReported(Loss loss) {
		final double reported = loss.of(OUTPUTS[0], LABELS[0]) + loss.of(OUTPUTS[1], LABELS[1]);
		assertEquals(reported, score(loss, Nd4j.createFromArray(OUTPUTS)), 1e-6);
	}

	@ParameterizedTest
	@EnumSource(Loss.class)
	void theGradientIsThatOfTheLoss(Loss loss) {
		final double step = 1e-3;
		final float[] expected = new float[6];
		for (int index = 0; index < expected.length; index++) {
			final INDArray up = Nd4j.createFromArray(OUTPUTS);
			final INDArray down = Nd4j.createFromArray(OUTPUTS);
			up.putScalar(index, up.getDouble(index) + step);
			down.putScalar(index, down.getDouble(index) - step);
			expected[index] = (float) ((score(loss, up) - score(loss, down)) / (2 * step));
		}
		final INDArray gradient = new TorchLoss(loss).computeGradient(oneHot(), Nd4j.createFromArray(OUTPUTS),
				new ActivationIdentity(), null);
		assertArrayEquals(expected, gradient.data().asFloat(), loss == Loss.L1 ? .2f : 1e-3f); // L1 has a kink at 0
	}

	@ParameterizedTest
	@EnumSource(Loss.class)
	void outputsAreNotChanged(Loss loss) {
		final INDArray outputs = Nd4j.createFromArray(OUTPUTS);
		new TorchLoss(loss).computeGradientAndScore(oneHot(), outputs, new ActivationIdentity(), null, true);
		assertEquals(Nd4j.createFromArray(OUTPUTS), outputs);
	}

	@Test
	void extremeOutputsAreNotClipped() {
		assertEquals(2000, Loss.CROSS_ENTROPY.of(new float[] { 1000, -1000 }, 1), 1e-9);
		final INDArray outputs = Nd4j.createFromArray(new float[][] { { 1000, -1000, 0 }, { 0, 0, 0 } });
		assertEquals(2000 + Math.log(3), score(Loss.CROSS_ENTROPY, outputs), 1e-2);
	}

	@ParameterizedTest
	@EnumSource(Loss.class)
	void notANumberComesThrough(Loss loss) {
		assertTrue(Double.isNaN(loss.of(new float[] { Float.NaN, 1 }, 1)));
	}

	private static double score(Loss loss, INDArray outputs) {
		return new TorchLoss(loss).computeScore(oneHot(), outputs, new ActivationIdentity(), null, false);
	}

	private static INDArray oneHot() {
		return Nd4j.createFromArray(new float[][] { { 0, 1, 0 }, { 1, 0, 0 } });
	}
}
