// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j;

import java.util.Arrays;
import java.util.function.Supplier;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.factory.Nd4j;

import org.attune.trainer.engine.Speed;

/** Times a matrix product and a convolution: a second or less on a processor. */
final class SpeedTest {
	private static final int ROUNDS = 5;
	private static final int SIDE = 1024;
	private static final int IMAGES = 16;
	private static final int CHANNELS = 64;
	private static final int PIXELS = 32;
	private static final int KERNEL = 3;

	private SpeedTest() {
	}

	static Speed run() {
		final double product = product();
		final double convolution = convolution();
		return new Speed(product, 2.0 * SIDE * SIDE * SIDE / product / 1e6, convolution,
				2.0 * IMAGES * PIXELS * PIXELS * CHANNELS * CHANNELS * KERNEL * KERNEL / convolution / 1e6);
	}

	private static double product() {
		try (INDArray left = Nd4j.rand(DataType.FLOAT, SIDE, SIDE); INDArray right = Nd4j.rand(DataType.FLOAT, SIDE, SIDE)) {
			return millis(() -> left.mmul(right));
		}
	}

	private static double convolution() {
		final Conv2DConfig config = Conv2DConfig.builder().kH(KERNEL).kW(KERNEL).sH(1).sW(1).paddingMode(PaddingMode.SAME).build();
		try (INDArray images = Nd4j.rand(DataType.FLOAT, IMAGES, CHANNELS, PIXELS, PIXELS);
				INDArray weights = Nd4j.rand(DataType.FLOAT, KERNEL, KERNEL, CHANNELS, CHANNELS)) {
			return millis(() -> Nd4j.cnn().conv2d(images, weights, config));
		}
	}

	/** The median of some rounds after one that loads and compiles. */
	private static double millis(Supplier<INDArray> computation) {
		final double[] times = new double[ROUNDS];
		time(computation);
		Arrays.setAll(times, round -> time(computation));
		Arrays.sort(times);
		return times[ROUNDS / 2];
	}

	/** With a look at the result, for which a GPU has to be done. */
	private static double time(Supplier<INDArray> computation) {
		final long began = System.nanoTime();
		try (INDArray result = computation.get()) {
			result.getFloat(0);
			return (System.nanoTime() - began) / 1e6;
		}
	}
}
