// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.attune.trainer.engine.Engine;
import org.attune.trainer.engine.PlainEngine;

class MinibatchesTest {
	private static final Engine ENGINE = new PlainEngine();
	private static final ImageSet SET = new ImageSet(IntStream.range(0, 10).mapToObj(MinibatchesTest::image).toList(),
			IntStream.range(0, 10).map(index -> index % 3).boxed().toList());

	@Test
	void theLastMinibatchTakesWhatIsLeft() {
		assertEquals(List.of(4, 4, 2), sizes(4));
	}

	@Test
	void aMinibatchCanBeLargerThanTheSet() {
		assertEquals(List.of(10), sizes(Integer.MAX_VALUE));
	}

	@Test
	void everyImageComesOnceAnEpoch() {
		final int[] seen = levels(Minibatches.shuffled(ENGINE, SET, 3, 1, 3, 1, 1));
		Arrays.sort(seen);
		assertArrayEquals(IntStream.range(0, 10).toArray(), seen);
	}

	@Test
	void theOrderDependsOnSeedAndEpochAlone() {
		final int[] order = levels(Minibatches.shuffled(ENGINE, SET, 3, 1, 3, 1, 1));
		assertArrayEquals(order, levels(Minibatches.shuffled(ENGINE, SET, 3, 1, 5, 1, 1)));
		assertFalse(Arrays.equals(order, levels(Minibatches.shuffled(ENGINE, SET, 3, 1, 3, 1, 2))));
		assertFalse(Arrays.equals(order, levels(Minibatches.shuffled(ENGINE, SET, 3, 1, 3, 2, 1))));
	}

	@Test
	void pixelsAreNormalisedPerChannel() {
		try (Minibatches minibatches = Minibatches.inOrder(ENGINE, SET, 3, 1, 10); Minibatch minibatch = minibatches.next()) {
			assertEquals((3 / 255.0 - .485) / .229, pixel(minibatch, 3, 0), 1e-6);
			assertEquals((13 / 255.0 - .456) / .224, pixel(minibatch, 3, 1), 1e-6);
			assertEquals((23 / 255.0 - .406) / .225, pixel(minibatch, 3, 2), 1e-6);
		}
	}

	@Test
	void labelsAreOneHot() {
		try (Minibatches minibatches = Minibatches.inOrder(ENGINE, SET, 3, 1, 10); Minibatch minibatch = minibatches.next()) {
			assertArrayEquals(new float[] { 0, 0, 1 }, Arrays.copyOfRange(batch(minibatch).targets(), 15, 18));
			assertEquals(2, minibatch.labels()[5]);
		}
	}

	@Test
	void afterTheLastMinibatchThereIsNone() {
		try (Minibatches minibatches = Minibatches.inOrder(ENGINE, SET, 3, 1, 10)) {
			minibatches.next().close();
			assertFalse(minibatches.hasNext());
			assertThrows(NoSuchElementException.class, minibatches::next);
		}
	}

	private static List<Integer> sizes(int batchSize) {
		final List<Integer> sizes = new ArrayList<>();
		try (Minibatches minibatches = Minibatches.inOrder(ENGINE, SET, 3, 1, batchSize)) {
			while (minibatches.hasNext()) {
				try (Minibatch minibatch = minibatches.next()) {
					sizes.add(minibatch.size());
				}
			}
		}
		return sizes;
	}

	private static int[] levels(Minibatches minibatches) {
		final List<Integer> levels = new ArrayList<>();
		try (minibatches) {
			while (minibatches.hasNext()) {
				try (Minibatch minibatch = minibatches.next()) {
					for (int index = 0; index < minibatch.size(); index++) {
						levels.add((int) Math.round((pixel(minibatch, index, 0) * .229 + .485) * 255));
					}
				}
			}
		}
		return levels.stream().mapToInt(Integer::intValue).toArray();
	}

	private static float pixel(Minibatch minibatch, int image, int channel) {
		return batch(minibatch).images()[3 * image + channel];
	}

	private static PlainEngine.PlainBatch batch(Minibatch minibatch) {
		return (PlainEngine.PlainBatch) minibatch.batch();
	}

	private static byte[] image(int index) {
		return new byte[] { (byte) index, (byte) (10 + index), (byte) (20 + index) };
	}
}
