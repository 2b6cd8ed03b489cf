// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.attune.trainer.engine.Batch;
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
		final int[] seen = levels(Minibatches.shuffled(ENGINE, SET, batchesOf(3), 1, 1, 0));
		Arrays.sort(seen);
		assertArrayEquals(IntStream.range(0, 10).toArray(), seen);
	}

	@Test
	void theOrderDependsOnSeedAndEpochAlone() {
		final int[] order = levels(Minibatches.shuffled(ENGINE, SET, batchesOf(3), 1, 1, 0));
		assertArrayEquals(order, levels(Minibatches.shuffled(ENGINE, SET, batchesOf(5), 1, 1, 0)));
		assertFalse(Arrays.equals(order, levels(Minibatches.shuffled(ENGINE, SET, batchesOf(3), 1, 2, 0))));
		assertFalse(Arrays.equals(order, levels(Minibatches.shuffled(ENGINE, SET, batchesOf(3), 2, 1, 0))));
	}

	@Test
	void pixelsAreNormalisedPerChannel() {
		try (Minibatches minibatches = Minibatches.inOrder(ENGINE, SET, batchesOf(10)); Minibatch minibatch = minibatches.next()) {
			assertEquals((3 / 255.0 - .485) / .229, pixel(minibatch, 3, 0), 1e-6);
			assertEquals((13 / 255.0 - .456) / .224, pixel(minibatch, 3, 1), 1e-6);
			assertEquals((23 / 255.0 - .406) / .225, pixel(minibatch, 3, 2), 1e-6);
		}
	}

	@Test
	void labelsAreOneHot() {
		try (Minibatches minibatches = Minibatches.inOrder(ENGINE, SET, batchesOf(10)); Minibatch minibatch = minibatches.next()) {
			assertArrayEquals(new float[] { 0, 0, 1 }, Arrays.copyOfRange(batch(minibatch).targets(), 15, 18));
			assertEquals(2, minibatch.labels()[5]);
		}
	}

	@Test
	void afterTheLastMinibatchThereIsNone() {
		try (Minibatches minibatches = Minibatches.inOrder(ENGINE, SET, batchesOf(10))) {
			minibatches.next().close();
			assertFalse(minibatches.hasNext());
			assertThrows(NoSuchElementException.class, minibatches::next);
		}
	}

	@Test
	void anImageWithoutVariationIsTheSameToTheBit() {
		for (PlainEngine.PlainBatch batch : batches(Minibatches.shuffled(ENGINE, SET, batchesOf(4), 1, 1, 0))) {
			for (int image = 0; image < batch.count(); image++) {
				final float[] expected = new float[3];
				final int level = (int) Math.round((batch.images()[3 * image] * .229 + .485) * 255);
				Normalisation.write(image(level), expected, 0);
				assertArrayEquals(expected, Arrays.copyOfRange(batch.images(), 3 * image, 3 * image + 3));
				final float[] oneHot = new float[3];
				oneHot[SET.label(level)] = 1;
				assertArrayEquals(oneHot, Arrays.copyOfRange(batch.targets(), 3 * image, 3 * image + 3));
			}
		}
	}

	@Test
	void aPassBegunInTheMiddleGivesWhatTheWholePassGivesFromThereOn() {
		final Preparation preparation = new Preparation(3, 1, 3, .1, new Augmentation(true, 1, .5));
		final List<PlainEngine.PlainBatch> whole = batches(Minibatches.shuffled(ENGINE, SET, preparation, 1, 2, 0));
		for (int first = 0; first <= 4; first++) {
			final List<PlainEngine.PlainBatch> rest = batches(Minibatches.shuffled(ENGINE, SET, preparation, 1, 2, first));
			assertEquals(4 - first, rest.size());
			for (int index = 0; index < rest.size(); index++) {
				assertArrayEquals(whole.get(first + index).images(), rest.get(index).images());
				assertArrayEquals(whole.get(first + index).targets(), rest.get(index).targets());
			}
		}
	}

	@Test
	void howAnImageIsVariedDependsOnSeedEpochAndItsIndexAlone() {
		final Augmentation all = new Augmentation(true, 0, .5);
		final ImageSet same = new ImageSet(Collections.nCopies(10, image(100)), Collections.nCopies(10, 0));
		final float[][] images = pixels(same, new Preparation(3, 1, 3, 0, all), 1, 1);
		assertArrayEquals(images, pixels(same, new Preparation(3, 1, 10, 0, all), 1, 1));
		assertFalse(Arrays.deepEquals(images, pixels(same, new Preparation(3, 1, 3, 0, all), 1, 2)));
		assertFalse(Arrays.deepEquals(images, pixels(same, new Preparation(3, 1, 3, 0, all), 2, 1)));
		assertTrue(Arrays.stream(images).map(Arrays::toString).distinct().count() > 3);
	}

	@Test
	void beyondTheEndOfThePassThereIsNothing() {
		assertEquals(List.of(), batches(Minibatches.shuffled(ENGINE, SET, batchesOf(3), 1, 2, Integer.MAX_VALUE)));
	}

	@Test
	void smoothingTakesFromTheOwnClassWhatItGivesToAllEvenly() {
		final Preparation smoothed = new Preparation(3, 1, 10, .3, Augmentation.NONE);
		for (PlainEngine.PlainBatch batch : batches(Minibatches.shuffled(ENGINE, SET, smoothed, 1, 1, 0))) {
			for (int image = 0; image < batch.count(); image++) {
				final float[] targets = Arrays.copyOfRange(batch.targets(), 3 * image, 3 * image + 3);
				Arrays.sort(targets);
				assertArrayEquals(new float[] { .1f, .1f, .8f }, targets, 1e-7f);
			}
		}
	}

	@Test
	void whatIsMeasuredIsNeitherVariedNorSmoothed() {
		final Preparation varied = new Preparation(3, 1, 4, .3, new Augmentation(true, 1, .5));
		final List<PlainEngine.PlainBatch> plain = batches(Minibatches.inOrder(ENGINE, SET, batchesOf(4)));
		final List<PlainEngine.PlainBatch> actual = batches(Minibatches.inOrder(ENGINE, SET, varied));
		for (int index = 0; index < plain.size(); index++) {
			assertArrayEquals(plain.get(index).images(), actual.get(index).images());
			assertArrayEquals(plain.get(index).targets(), actual.get(index).targets());
		}
	}

	@Test
	void noMoreMinibatchesArePreparedAheadThanSaid() {
		final Semaphore begun = new Semaphore(0);
		final Engine counting = engine(() -> {
			begun.release();
			return () -> {
			};
		});
		try (Minibatches minibatches = Minibatches.inOrder(counting, SET, batchesOf(1))) {
			minibatches.next().close();
			begun.acquireUninterruptibly(4);
			minibatches.next().close();
			begun.acquireUninterruptibly(1);
			assertEquals(0, begun.availablePermits());
		}
	}

	@Test
	void largeMinibatchesArePreparedOneAhead() {
		assertEquals(3, Preparation.plain(10, 224, 16).ahead(1000));
		assertEquals(1, Preparation.plain(10, 224, 1024).ahead(1000));
		assertEquals(3, Preparation.plain(10, 224, 1024).ahead(16));
		assertEquals(5 * 4 * (3 * 32 * 32 + 10) * 64, Preparation.plain(10, 32, 64).memory(1000));
	}

	@Test
	void aMinibatchThatFitsIntoNoArrayIsALackOfMemory() {
		final byte[] image = new byte[0];
		final ImageSet images = new ImageSet(Collections.nCopies(800, image), Collections.nCopies(800, 0));
		try (Minibatches minibatches = Minibatches.inOrder(ENGINE, images, Preparation.plain(1, 1024, 800))) {
			assertEquals("a minibatch of 800 images of 1024 x 1024 pixels fits into no array",
					assertThrows(OutOfMemoryError.class, minibatches::next).getMessage());
		}
	}

	@Test
	void minibatchesThatNobodyTookAreClosed() throws InterruptedException {
		final Semaphore made = new Semaphore(0);
		final Semaphore closed = new Semaphore(0);
		final Engine engine = engine(() -> {
			made.release();
			return closed::release;
		});
		final Minibatches minibatches = Minibatches.inOrder(engine, SET, batchesOf(5));
		minibatches.next();
		made.acquire(2);
		minibatches.close();
		assertTrue(closed.tryAcquire(1, TimeUnit.MINUTES));
	}

	@Test
	void aLabelOfNoClassIsRefused() {
		final ImageSet wrong = new ImageSet(List.of(image(1), image(2)), List.of(0, 3));
		final List<String> classes = List.of("cat", "dog", "eel");
		assertEquals("validation image 1 has label 3, but there are 3 classes, so labels go from 0 to 2",
				assertThrows(IllegalArgumentException.class, () -> new Dataset(classes, SET, wrong, SET, 0)).getMessage());
	}

	/** In the order in which they came. */
	private static float[][] pixels(ImageSet set, Preparation preparation, long seed, int epoch) {
		return batches(Minibatches.shuffled(ENGINE, set, preparation, seed, epoch, 0)).stream()
				.flatMap(batch -> IntStream.range(0, batch.count())
						.mapToObj(image -> Arrays.copyOfRange(batch.images(), 3 * image, 3 * image + 3)))
				.toArray(float[][]::new);
	}

	private static Engine engine(Supplier<Batch> batch) {
		return (Engine) Proxy.newProxyInstance(Engine.class.getClassLoader(), new Class<?>[] { Engine.class },
				(proxy, method, arguments) -> batch.get());
	}

	private static Preparation batchesOf(int batchSize) {
		return Preparation.plain(3, 1, batchSize);
	}

	private static List<PlainEngine.PlainBatch> batches(Minibatches minibatches) {
		final List<PlainEngine.PlainBatch> batches = new ArrayList<>();
		try (minibatches) {
			while (minibatches.hasNext()) {
				batches.add(batch(minibatches.next()));
			}
		}
		return batches;
	}

	private static List<Integer> sizes(int batchSize) {
		final List<Integer> sizes = new ArrayList<>();
		try (Minibatches minibatches = Minibatches.inOrder(ENGINE, SET, batchesOf(batchSize))) {
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
