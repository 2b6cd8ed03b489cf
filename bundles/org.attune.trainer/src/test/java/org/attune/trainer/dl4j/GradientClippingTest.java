// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

import org.attune.trainer.engine.Clipping;

/** Sums over 10 images, whose means are 3, -4 and 12: of norm 13. */
class GradientClippingTest {
	private static final int IMAGES = 10;
	private static final double NONE = Double.POSITIVE_INFINITY;

	@Test
	void withoutBoundsNothingIsChanged() {
		assertMeans(3, -4, 12, clipped(Clipping.NONE));
	}

	@Test
	void aSmallGradientIsLeftAlone() {
		assertMeans(3, -4, 12, clipped(new Clipping(12.5, 13.5)));
	}

	@Test
	void everyNumberIsClippedByItself() {
		assertMeans(3, -3.5, 3.5, clipped(new Clipping(3.5, NONE)));
	}

	/** torch.nn.utils.clip_grad_norm_ multiplies by bound / (norm + 1e-6). */
	@Test
	void theNormIsThatOfAllLayersTogether() {
		final double factor = 6.5 / (13 + 1e-6);
		assertMeans(3 * factor, -4 * factor, 12 * factor, clipped(new Clipping(NONE, 6.5)));
	}

	@Test
	void valuesAreClippedBeforeTheNorm() {
		final double factor = 1 / (Math.sqrt(3) + 1e-6);
		assertMeans(factor, -factor, factor, clipped(new Clipping(1, 1)));
	}

	@Test
	void runningStatisticsOfBatchNormalisationAreNoGradients() {
		final Gradient gradient = gradient();
		gradient.setGradientFor("bn_mean", Nd4j.createFromArray(1000f));
		gradient.setGradientFor("bn_var", Nd4j.createFromArray(1000f));
		new GradientClipping(new Clipping(1, 1)).apply(gradient, IMAGES);
		assertEquals(1000, gradient.getGradientFor("bn_mean").getDouble(0));
		assertEquals(1000, gradient.getGradientFor("bn_var").getDouble(0));
		assertMeans(1 / (Math.sqrt(3) + 1e-6), -1 / (Math.sqrt(3) + 1e-6), 1 / (Math.sqrt(3) + 1e-6), gradient);
	}

	private static Gradient clipped(Clipping bounds) {
		final Gradient gradient = gradient();
		new GradientClipping(bounds).apply(gradient, IMAGES);
		return gradient;
	}

	private static Gradient gradient() {
		final Gradient gradient = new DefaultGradient();
		gradient.setGradientFor("conv_W", Nd4j.createFromArray(30f, -40f));
		gradient.setGradientFor("conv_b", Nd4j.createFromArray(120f));
		return gradient;
	}

	private static void assertMeans(double first, double second, double third, Gradient gradient) {
		final double[] weights = gradient.getGradientFor("conv_W").div(IMAGES).toDoubleVector();
		assertArrayEquals(new double[] { first, second }, weights, 1e-5);
		assertEquals(third, gradient.getGradientFor("conv_b").getDouble(0) / IMAGES, 1e-5);
	}
}
