// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

/** How pixels become numbers: from 0..1, minus ImageNet's mean, by ImageNet's deviation, per channel, as torchvision's models want. */
public final class Normalisation {
	private static final double[] MEAN = { .485, .456, .406 };
	private static final double[] DEVIATION = { .229, .224, .225 };
	private static final float[][] VALUES = values();

	private Normalisation() {
	}

	/** For people. */
	public static String description() {
		return "ImageNet mean .485 .456 .406, deviation .229 .224 .225";
	}

	/**
	 * Writes an image as numbers.
	 *
	 * @param image  three planes of equal size
	 * @param target takes as many numbers from the offset on
	 */
	static void write(byte[] image, float[] target, int offset) {
		final int plane = image.length / 3;
		for (int channel = 0; channel < 3; channel++) {
			final float[] values = VALUES[channel];
			for (int index = channel * plane; index < (channel + 1) * plane; index++) {
				target[offset + index] = values[image[index] & 0xff];
			}
		}
	}

	private static float[][] values() {
		final float[][] values = new float[3][256];
		for (int channel = 0; channel < 3; channel++) {
			for (int level = 0; level < 256; level++) {
				values[channel][level] = (float) ((level / 255.0 - MEAN[channel]) / DEVIATION[channel]);
			}
		}
		return values;
	}
}
