// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.util.Arrays;
import java.util.Random;

/**
 * Varies images as torchvision's RandomCrop(size, padding), RandomHorizontalFlip and ColorJitter do, one after the other. What
 * becomes of an image depends on its random numbers alone; all of them are drawn whatever is switched on, so that switching one
 * variation off leaves the others as they were.
 */
final class Augmenter {
	private final Augmentation augmentation;
	private final int size;

	/** @param size width and height in pixels */
	Augmenter(Augmentation augmentation, int size) {
		this.augmentation = augmentation;
		this.size = size;
	}

	/**
	 * Writes the varied image.
	 *
	 * @param image  three planes of size x size bytes
	 * @param target as large as the image
	 */
	void augment(byte[] image, Random random, byte[] target) {
		final boolean flipped = random.nextBoolean() && augmentation.flip();
		final int right = moved(random);
		final int down = moved(random);
		move(image, right, down, flipped, target);
		final ColourJitter jitter = new ColourJitter(augmentation.colourJitter(), random);
		if (augmentation.colourJitter() > 0) {
			jitter.apply(target);
		}
	}

	/** All places of the window within the padded image are equally likely. */
	private int moved(Random random) {
		return random.nextInt(2 * augmentation.cropPadding() + 1) - augmentation.cropPadding();
	}

	/** Takes the window that lies so far right of and below the image itself; what is outside of the image is black. */
	void move(byte[] image, int right, int down, boolean flipped, byte[] target) {
		for (int row = 0; row < 3 * size; row++) {
			final int y = row % size + down;
			if (y < 0 || y >= size) {
				Arrays.fill(target, row * size, (row + 1) * size, (byte) 0);
			} else {
				moveRow(image, (row - row % size + y) * size, right, target, row * size);
				if (flipped) {
					mirror(target, row * size);
				}
			}
		}
	}

	private void moveRow(byte[] image, int source, int right, byte[] target, int offset) {
		final int inside = Math.max(0, size - Math.abs(right));
		final int black = size - inside;
		if (right < 0) {
			Arrays.fill(target, offset, offset + black, (byte) 0);
			System.arraycopy(image, source, target, offset + black, inside);
		} else {
			System.arraycopy(image, source + black, target, offset, inside);
			Arrays.fill(target, offset + inside, offset + size, (byte) 0);
		}
	}

	private void mirror(byte[] image, int offset) {
		for (int left = offset, right = offset + size - 1; left < right; left++, right--) {
			final byte level = image[left];
			image[left] = image[right];
			image[right] = level;
		}
	}
}
