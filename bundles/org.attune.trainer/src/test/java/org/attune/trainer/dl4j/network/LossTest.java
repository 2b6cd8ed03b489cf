// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import org.attune.trainer.engine.Loss;

class LossTest {
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
	void outputsAreNotChanged(Loss loss) {
		final INDArray outputs = outputs(1, 2, -1);
		new TorchLoss(loss).computeGradientAndScore(outputs(0, 1, 0), outputs, new ActivationIdentity(), null, true);
		assertEquals(outputs(1, 2, -1), outputs);
	}

	@Test
	void extremeOutputsAreNotClipped() {
		assertEquals(2000, Loss.CROSS_ENTROPY.of(new float[] { 1000, -1000 }, 1), 1e-9);
		assertEquals(2000, score(Loss.CROSS_ENTROPY, outputs(0, 1, 0), outputs(1000, -1000, 0)), 1e-2);
	}

	@Test
	void theLossOfAMinibatchIsTheSumOrTheMeanOverItsImages() {
		final INDArray outputs = Nd4j.createFromArray(new float[][] { { 1, 2, -1 }, { 0, 0, 0 } });
		final INDArray targets = Nd4j.createFromArray(new float[][] { { 0, 1, 0 }, { 1, 0, 0 } });
		final double sum = score(Loss.L1, outputs(0, 1, 0), outputs(1, 2, -1)) + 1 / 3.0;
		assertEquals(sum, score(Loss.L1, targets, outputs), 1e-6);
		assertEquals(sum / 2, new TorchLoss(Loss.L1).computeScore(targets, outputs, new ActivationIdentity(), null, true), 1e-6);
	}

	@ParameterizedTest
	@EnumSource(Loss.class)
	void notANumberComesThrough(Loss loss) {
		assertTrue(Double.isNaN(loss.of(new float[] { Float.NaN, 1 }, 1)));
		assertTrue(Double.isNaN(loss.of(new float[] { Float.NaN, 1 }, 1, loss.smooths() ? .1 : 0)));
	}

	@ParameterizedTest
	@EnumSource(Loss.class)
	void withoutSmoothingALossIsThePlainOne(Loss loss) {
		final float[] outputs = { 1, 2, -1 };
		assertEquals(loss.of(outputs, 1), loss.of(outputs, 1, 0));
	}

	@Test
	void onlyLossesOfProbabilitiesSmoothLabels() {
		assertTrue(Loss.CROSS_ENTROPY.smooths());
		assertTrue(Loss.NEGATIVE_LOG_LIKELIHOOD.smooths());
		assertFalse(Loss.L1.smooths());
		assertFalse(Loss.MEAN_SQUARED.smooths());
		assertThrows(IllegalArgumentException.class, () -> Loss.L1.of(new float[] { 1, 2 }, 1, .1));
	}

	@ParameterizedTest
	@ValueSource(doubles = { -.1, 1.1, Double.NaN })
	void aSmoothingOutOfRangeIsRefused(double smoothing) {
		assertThrows(IllegalArgumentException.class, () -> Loss.CROSS_ENTROPY.of(new float[] { 1, 2 }, 1, smoothing));
	}

	private static double score(Loss loss, INDArray targets, INDArray outputs) {
		return new TorchLoss(loss).computeScore(targets, outputs, new ActivationIdentity(), null, false);
	}

	private static INDArray outputs(float... values) {
		return Nd4j.createFromArray(values).reshape(1, values.length);
	}
}
