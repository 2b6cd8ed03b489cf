// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class AugmenterTest {
	private static final byte[] IMAGE = image(1, 2, 3, 4, 5, 6, 7, 8, 9);
	private static final int ROUNDS = 9000;

	@Test
	void aWindowRightOfAndBelowTheImageIsBlackWhereTheImageEnds() {
		assertArrayEquals(image(5, 6, 0, 8, 9, 0, 0, 0, 0), moved(1, 1, false));
		assertArrayEquals(image(0, 0, 0, 0, 0, 1, 0, 0, 4), moved(-2, -1, false));
		assertArrayEquals(new byte[27], moved(3, 0, false));
		assertArrayEquals(IMAGE, moved(0, 0, false));
	}

	@Test
	void theWindowIsMirroredAfterItWasTaken() {
		assertArrayEquals(image(3, 2, 1, 6, 5, 4, 9, 8, 7), moved(0, 0, true));
		assertArrayEquals(image(0, 3, 2, 0, 6, 5, 0, 9, 8), moved(1, 0, true));
	}

	@Test
	void everySecondImageIsMirrored() {
		final Map<ByteBuffer, Integer> seen = varied(new Augmentation(true, 0, 0));
		assertEquals(2, seen.size());
		assertEquals(ROUNDS / 2, seen.get(ByteBuffer.wrap(IMAGE)), 200);
	}

	@Test
	void allPlacesOfTheWindowAreEquallyLikely() {
		final Map<ByteBuffer, Integer> seen = varied(new Augmentation(false, 1, 0));
		assertEquals(9, seen.size());
		seen.values().forEach(count -> assertEquals(ROUNDS / 9, count, 130));
	}

	@Test
	void colourAloneLeavesThePlacesOfPixels() {
		varied(new Augmentation(false, 0, .1)).keySet().forEach(varied -> assertEquals(9, brightest(varied.array())));
	}

	@Test
	void oneVariationMoreLeavesTheOthersAsTheyWere() {
		final byte[] moved = new byte[27];
		final byte[] movedAndMirrored = new byte[27];
		for (int seed = 0; seed < 50; seed++) {
			new Augmenter(new Augmentation(false, 2, 0), 3).augment(IMAGE, Seeds.random(seed), moved);
			new Augmenter(new Augmentation(true, 2, 0), 3).augment(IMAGE, Seeds.random(seed), movedAndMirrored);
			final byte[] mirrored = new byte[27];
			new Augmenter(Augmentation.NONE, 3).move(moved, 0, 0, true, mirrored);
			assertEquals(true, Arrays.equals(movedAndMirrored, moved) || Arrays.equals(movedAndMirrored, mirrored));
		}
	}

	private static Map<ByteBuffer, Integer> varied(Augmentation augmentation) {
		final Augmenter augmenter = new Augmenter(augmentation, 3);
		final Map<ByteBuffer, Integer> seen = new HashMap<>();
		for (int round = 0; round < ROUNDS; round++) {
			final byte[] target = new byte[27];
			augmenter.augment(IMAGE, Seeds.random(1, 2, round), target);
			seen.merge(ByteBuffer.wrap(target), 1, Integer::sum);
		}
		return seen;
	}

	private static byte[] moved(int right, int down, boolean flipped) {
		final byte[] target = new byte[27];
		new Augmenter(Augmentation.NONE, 3).move(IMAGE, right, down, flipped, target);
		return target;
	}

	/** Index of the brightest pixel of the first plane, counted from 1. */
	private static int brightest(byte[] image) {
		int best = 0;
		for (int index = 1; index < 9; index++) {
			best = image[index] >= image[best] ? index : best;
		}
		return best + 1;
	}

	private static byte[] image(int... levels) {
		final byte[] image = new byte[27];
		for (int index = 0; index < 9; index++) {
			image[index] = (byte) levels[index];
			image[9 + index] = (byte) (levels[index] == 0 ? 0 : levels[index] + 10);
			image[18 + index] = (byte) (levels[index] == 0 ? 0 : levels[index] + 20);
		}
		return image;
	}
}
