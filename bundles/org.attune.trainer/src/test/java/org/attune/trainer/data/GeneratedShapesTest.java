// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.attune.trace.wire.Progress;

class GeneratedShapesTest {
	private final RecordedContext context = new RecordedContext();

	@TempDir
	private Path folder;

	@Test
	void thereAreTenBalancedClasses() {
		final Dataset dataset = dataset(1, 16);
		assertEquals(10, dataset.classes().size());
		for (ImageSet split : List.of(dataset.training(), dataset.validation(), dataset.test())) {
			for (int label = 0; label < 10; label++) {
				final int wanted = label;
				assertEquals(split.size() / 10, split.labels().stream().filter(actual -> actual == wanted).count());
			}
		}
	}

	@Test
	void theSameSeedGivesTheSameImages() {
		final ImageSet one = dataset(7, 16).training();
		final ImageSet other = new GeneratedShapes(7, 16).dataset(cache("other"), context).training();
		for (int index = 0; index < one.size(); index++) {
			assertArrayEquals(one.image(index), other.image(index));
		}
	}

	@Test
	void imagesOfAnEarlierRunAreTheSame() {
		final Dataset first = dataset(7, 16);
		final int events = context.events(Progress.class).size();
		final Dataset second = dataset(7, 16);
		assertEquals(events, context.events(Progress.class).size(), "generated again");
		assertArrayEquals(first.training().images().toArray(), second.training().images().toArray());
		assertArrayEquals(first.test().images().toArray(), second.test().images().toArray());
		assertEquals(first.validation().labels(), second.validation().labels());
	}

	@Test
	void anotherSeedGivesOtherImages() {
		assertFalse(java.util.Arrays.equals(dataset(1, 16).training().image(0), dataset(2, 16).training().image(0)));
	}

	@Test
	void noImageIsInTwoSplits() {
		final Dataset dataset = dataset(1, 16);
		final Set<ByteBuffer> images = new HashSet<>();
		List.of(dataset.training(), dataset.validation(), dataset.test())
				.forEach(split -> split.images().forEach(image -> images.add(ByteBuffer.wrap(image))));
		assertEquals(dataset.training().size() + dataset.validation().size() + dataset.test().size(), images.size());
	}

	@Test
	void imagesHaveTheSizeThatIsAskedFor() {
		assertEquals(3 * 24 * 24, dataset(1, 24).test().image(0).length);
	}

	@ParameterizedTest
	@EnumSource(Shape.class)
	void everyShapeIsAboutOneUnitLarge(Shape shape) {
		double inside = 0;
		for (int index = 0; index < 10_000; index++) {
			final double x = (index % 100 - 49.5) / 40;
			final double y = (index / 100 - 49.5) / 40;
			inside += shape.distance(x, y) < 0 ? 1 : 0;
		}
		final double area = inside / 10_000 * 6.25;
		assertTrue(area > .6 && area < 3, shape + " has area " + area);
		assertTrue(shape.distance(2, 0) > 0 && shape.distance(0, 2) > 0 && shape.distance(-2, 0) > 0 && shape.distance(0, -2) > 0);
	}

	@Test
	void generatingCanBeCancelled() {
		context.cancelledAfter(10);
		assertThrows(CancellationException.class, () -> dataset(1, 16));
	}

	private Dataset dataset(long seed, int size) {
		return new GeneratedShapes(seed, size).dataset(cache("cache"), context);
	}

	private ImageCache cache(String name) {
		return new ImageCache(folder.resolve(name), ImageCacheLimits.USUAL, InstantSource.system(), context);
	}
}
