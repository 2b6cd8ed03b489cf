// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.util.Random;

/**
 * Changes brightness, contrast and saturation as torchvision's ColorJitter changes images of bytes: each by a factor of its own,
 * in random order, every step in 32-bit floats and cut off to a byte. Brightness blends with black, contrast with the mean of the
 * grey image, saturation with the grey image: factor * image + (1 - factor) * other.
 */
final class ColourJitter {
	private final double[] factors = new double[3];
	private final int[] order;

	/** @param most largest relative change; factors are drawn evenly from max(0, 1 - most) to 1 + most */
	ColourJitter(double most, Random random) {
		final double least = Math.max(0, 1 - most);
		for (int step = 0; step < factors.length; step++) {
			factors[step] = least + (1 + most - least) * random.nextDouble();
		}
		order = Seeds.shuffled(factors.length, random);
	}

	/** @param image three planes, which are changed */
	void apply(byte[] image) {
		for (final int step : order) {
			switch (step) {
				case 0 -> blend(image, 0, factors[step]);
				case 1 -> blend(image, meanGrey(image), factors[step]);
				default -> saturate(image, factors[step]);
			}
		}
	}

	/** Blends all of an image with one level. */
	static void blend(byte[] image, float level, double factor) {
		final byte[] blended = new byte[256];
		for (int own = 0; own < blended.length; own++) {
			blended[own] = blended(own, level, (float) factor, (float) (1 - factor));
		}
		for (int index = 0; index < image.length; index++) {
			image[index] = blended[image[index] & 0xff];
		}
	}

	/** Blends each pixel with its grey. */
	static void saturate(byte[] image, double factor) {
		final int plane = image.length / 3;
		final float share = (float) factor;
		final float rest = (float) (1 - factor);
		for (int index = 0; index < plane; index++) {
			final int grey = grey(image, plane, index);
			for (int channel = index; channel < image.length; channel += plane) {
				image[channel] = blended(image[channel] & 0xff, grey, share, rest);
			}
		}
	}

	static float meanGrey(byte[] image) {
		final int plane = image.length / 3;
		long sum = 0;
		for (int index = 0; index < plane; index++) {
			sum += grey(image, plane, index);
		}
		return (float) sum / plane;
	}

	private static int grey(byte[] image, int plane, int index) {
		return (int) (.2989f * (image[index] & 0xff) + .587f * (image[plane + index] & 0xff) + .114f * (image[2 * plane + index] & 0xff));
	}

	private static byte blended(int own, float other, float share, float rest) {
		return (byte) Math.clamp((int) (share * own + rest * other), 0, 255);
	}
}
