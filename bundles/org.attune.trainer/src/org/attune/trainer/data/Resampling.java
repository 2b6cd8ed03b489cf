// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

/**
 * Bilinear resizing as Pillow and torchvision do it: a triangle filter that grows with the reduction, so that nothing is left out
 * when an image becomes smaller.
 */
final class Resampling {
	private final int[] first;
	private final float[][] weights;

	private Resampling(int[] first, float[][] weights) {
		this.first = first;
		this.weights = weights;
	}

	/** The image as three planes of size x size bytes, one after the other. */
	static byte[] resized(Pixels pixels, int size) {
		final Resampling across = between(pixels.width(), size);
		final Resampling down = between(pixels.height(), size);
		final byte[] target = new byte[3 * size * size];
		for (int channel = 0; channel < 3; channel++) {
			final float[] narrow = across.rows(pixels.planes()[channel], pixels.width(), pixels.height());
			down.columns(narrow, size, target, channel * size * size);
		}
		return target;
	}

	/** The weights with which a row of pixels makes up another one. */
	private static Resampling between(int source, int target) {
		final double scale = (double) source / target;
		final double support = Math.max(1, scale);
		final int[] first = new int[target];
		final float[][] weights = new float[target][];
		for (int index = 0; index < target; index++) {
			final double centre = (index + .5) * scale;
			first[index] = (int) Math.max(0, Math.ceil(centre - support - .5));
			final int last = (int) Math.min(source - 1, Math.floor(centre + support - .5));
			weights[index] = triangle(first[index], last, centre - .5, support);
		}
		return new Resampling(first, weights);
	}

	private static float[] triangle(int first, int last, double centre, double support) {
		final float[] weights = new float[last - first + 1];
		double sum = 0;
		for (int index = 0; index < weights.length; index++) {
			weights[index] = (float) Math.max(0, 1 - Math.abs(first + index - centre) / support);
			sum += weights[index];
		}
		for (int index = 0; index < weights.length; index++) {
			weights[index] /= (float) sum;
		}
		return weights;
	}

	private float[] rows(byte[] plane, int width, int height) {
		final float[] target = new float[height * first.length];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < first.length; x++) {
				float sum = 0;
				for (int index = 0; index < weights[x].length; index++) {
					sum += weights[x][index] * (plane[y * width + first[x] + index] & 0xff);
				}
				target[y * first.length + x] = sum;
			}
		}
		return target;
	}

	private void columns(float[] plane, int width, byte[] target, int offset) {
		for (int y = 0; y < first.length; y++) {
			for (int x = 0; x < width; x++) {
				float sum = 0;
				for (int index = 0; index < weights[y].length; index++) {
					sum += weights[y][index] * plane[(first[y] + index) * width + x];
				}
				target[offset + y * width + x] = (byte) Math.clamp(Math.round(sum), 0, 255);
			}
		}
	}
}
